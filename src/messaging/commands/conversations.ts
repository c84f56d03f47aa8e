import * as v from 'valibot';
import { defineCommand } from '../command';
import { ConversationIdSchema, DoneSchema, ModelIdSchema, SiteSchema } from '../schemas/common';
import { DraftSchema } from '../topics/conversation';

/** The site's latest conversation; makes one where the site has none. */
export const openConversation = defineCommand({
  name: 'conversations.open',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ site: SiteSchema }),
  reply: v.object({ conversationId: ConversationIdSchema }),
});

/** A conversation to begin with; an empty one of the site is used again. */
export const newConversation = defineCommand({
  name: 'conversations.new',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ site: SiteSchema }),
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

/** Sets the model that answers next in this conversation. Never touches `updatedAt` (I7). */
export const requestModel = defineCommand({
  name: 'models.request',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ conversationId: ConversationIdSchema, modelId: ModelIdSchema }),
  reply: DoneSchema,
});
