import * as v from 'valibot';
import { defineCommand } from '../command';
import {
  ConversationIdSchema,
  DoneSchema,
  FiniteSchema,
  ModelIdSchema,
  SiteSchema,
  WishIdSchema,
} from '../schemas/common';
import { DraftSchema } from '../topics/conversation';

/** `privately`: of a private window, to be kept in memory only. Absent: not. */
const OpeningSchema = v.object({ site: SiteSchema, privately: v.exactOptional(v.boolean()) });

/** The site's latest conversation; makes one where the site has none. */
export const openConversation = defineCommand({
  name: 'conversations.open',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: OpeningSchema,
  reply: v.object({ conversationId: ConversationIdSchema }),
});

/** A conversation to begin with; an empty one of the site is used again. */
export const newConversation = defineCommand({
  name: 'conversations.new',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: OpeningSchema,
  reply: v.object({ conversationId: ConversationIdSchema }),
});

/** Keeps what is typed but not sent. */
export const saveDraft = defineCommand({
  name: 'drafts.save',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ conversationId: ConversationIdSchema, draft: DraftSchema }),
  reply: DoneSchema,
});

/**
 * Keeps what is typed beside a quote that the host has already, which may be a whole page.
 * `isKept` false: the draft quotes something else there, and nothing was changed.
 */
export const saveDraftText = defineCommand({
  name: 'drafts.saveText',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    conversationId: ConversationIdSchema,
    text: v.string(),
    /** `quoteKey` of the quote. */
    quoteKey: v.string(),
  }),
  reply: v.object({ isKept: v.boolean() }),
});

/**
 * The person is in this conversation now. `at` is when they came to it, in milliseconds since the
 * epoch: a message that was held up does not take them back.
 */
export const activateConversation = defineCommand({
  name: 'conversations.activate',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ conversationId: ConversationIdSchema, at: FiniteSchema }),
  reply: DoneSchema,
});

/** Deletes a conversation with all that was said in it. It can be restored for a while. */
export const removeConversation = defineCommand({
  name: 'conversations.remove',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ conversationId: ConversationIdSchema }),
  reply: DoneSchema,
});

/** Takes a deletion back. */
export const restoreConversation = defineCommand({
  name: 'conversations.restore',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ conversationId: ConversationIdSchema }),
  reply: DoneSchema,
});

/**
 * Sets the model that answers next in this conversation, and has it fetched and loaded as far as
 * that is still to do. Never touches `updatedAt` (I7). A wish that is sent twice counts once.
 */
export const requestModel = defineCommand({
  name: 'models.request',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    conversationId: ConversationIdSchema,
    modelId: ModelIdSchema,
    wish: WishIdSchema,
    /** When the person chose, in milliseconds since the epoch: an older choice never wins. */
    at: FiniteSchema,
  }),
  reply: DoneSchema,
});
