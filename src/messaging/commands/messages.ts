import * as v from 'valibot';
import { defineCommand } from '../command';
import { ConversationIdSchema, DoneSchema, MessageIdSchema } from '../schemas/common';

/** Most messages that are asked for at once. */
export const MOST_MESSAGES = 64;

/**
 * Has messages of which a surface knows the outlines sent whole. They come as changes of the
 * conversation's topic, in their turn among the others, so that none is older than what was
 * shown. What is not in the conversation is left out. Safe to repeat.
 */
export const readMessages = defineCommand({
  name: 'conversations.messages',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    conversationId: ConversationIdSchema,
    messageIds: v.pipe(v.array(MessageIdSchema), v.maxLength(MOST_MESSAGES)),
  }),
  reply: DoneSchema,
});
