import * as v from 'valibot';
import { defineCommand } from '../command';
import {
  ConversationIdSchema,
  DoneSchema,
  MessageIdSchema,
  ModelIdSchema,
} from '../schemas/common';
import { askedQuestion } from './chat';

/**
 * Asks a question in place of an earlier one, which is kept with all that followed it. Answers
 * under way behind the earlier one are stopped. Sent twice it is asked once: see `chat.send`.
 */
export const editQuestion = defineCommand({
  name: 'chat.edit',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ ...askedQuestion, replaces: MessageIdSchema }),
  reply: DoneSchema,
});

/**
 * Has a question answered anew; the earlier answer is kept with all that followed it. Does nothing
 * while another answer to the same question is under way. Sent twice it is one wish.
 */
export const regenerateAnswer = defineCommand({
  name: 'chat.regenerate',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    conversationId: ConversationIdSchema,
    /** The earlier answer. */
    replaces: MessageIdSchema,
    /** Of the new one, made by the asker. */
    answerId: MessageIdSchema,
    /** The model for this one answer; null is the conversation's own. */
    answerWith: v.nullable(ModelIdSchema),
  }),
  reply: DoneSchema,
});

/** Shows the newest thread that leads through a message. Never touches `updatedAt`. */
export const showVersion = defineCommand({
  name: 'conversations.showVersion',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ conversationId: ConversationIdSchema, messageId: MessageIdSchema }),
  reply: DoneSchema,
});
