import * as v from 'valibot';
import { UNREAD_REASONS } from '@/core/handoff';
import { LONGEST_INSTRUCTION } from '@/core/preset';
import { defineCommand } from '../command';
import {
  ConversationIdSchema,
  DoneSchema,
  FiniteSchema,
  HandoffIdSchema,
  MessageIdSchema,
  SiteSchema,
} from '../schemas/common';
import { QuoteSchema } from '../schemas/conversation';

/** Makes sure that the host is there; answered when it can take subscriptions. */
export const ensureHost = defineCommand({
  name: 'host.ensure',
  answeredBy: 'background',
  askedBy: ['surface'],
  request: v.object({}),
  reply: DoneSchema,
});

/** Asked of a host that was just made: answered as soon as it listens. */
export const pingHost = defineCommand({
  name: 'host.ping',
  answeredBy: 'host',
  askedBy: ['background'],
  request: v.object({}),
  reply: DoneSchema,
});

/** The host says whether it has work that should go on after a restart of the browser. */
export const reportWork = defineCommand({
  name: 'work.report',
  answeredBy: 'background',
  askedBy: ['host'],
  request: v.object({ pending: v.boolean() }),
  reply: DoneSchema,
});

/** The host says what stands on the toolbar icon; null is nothing. */
export const showBadge = defineCommand({
  name: 'badge.show',
  answeredBy: 'background',
  askedBy: ['host'],
  request: v.object({
    badge: v.nullable(
      v.object({ text: v.pipe(v.string(), v.maxLength(4)), tone: v.picklist(['busy', 'loss']) }),
    ),
  }),
  reply: DoneSchema,
});

/**
 * The background hands over a selection, with a question about it where that was chosen; answered
 * when it is stored with a conversation. Ids of the question are made by the background, so that
 * one that is offered twice is asked once.
 */
export const offerSelection = defineCommand({
  name: 'selection.offer',
  answeredBy: 'host',
  askedBy: ['background'],
  request: v.object({
    handoffId: HandoffIdSchema,
    windowId: FiniteSchema,
    site: SiteSchema,
    quote: QuoteSchema,
    /** Where the frame stands in which it was marked, so that its site is judged, too. */
    frameUrl: v.exactOptional(v.string()),
    /** It was marked in a private window. */
    privately: v.exactOptional(v.boolean()),
    question: v.exactOptional(
      v.object({
        questionId: MessageIdSchema,
        answerId: MessageIdSchema,
        text: v.pipe(v.string(), v.maxLength(LONGEST_INSTRUCTION)),
      }),
    ),
    /** Nothing could be read: the quote is empty, and the panel says why. */
    unread: v.exactOptional(v.picklist(UNREAD_REASONS)),
  }),
  reply: DoneSchema,
});

/** A panel says that it shows a handed-over selection. */
export const acknowledgeHandoff = defineCommand({
  name: 'handoff.acknowledge',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ handoffId: HandoffIdSchema }),
  reply: DoneSchema,
});

/** A popup has the panel of its window show the conversation it shows itself. */
export const showInPanel = defineCommand({
  name: 'handoff.show',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    id: HandoffIdSchema,
    windowId: FiniteSchema,
    conversationId: ConversationIdSchema,
  }),
  reply: DoneSchema,
});
