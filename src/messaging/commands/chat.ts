import * as v from 'valibot';
import { defineCommand } from '../command';
import {
  ConversationIdSchema,
  CountSchema,
  DoneSchema,
  MessageIdSchema,
  ModelIdSchema,
} from '../schemas/common';
import { QuoteSchema } from '../schemas/conversation';

/** Longest question taken over the wire, in UTF-16 code units; a context window ends long before. */
export const LONGEST_QUESTION = 2_000_000;

/** A question as it is asked, whatever it follows. */
export const askedQuestion = {
  conversationId: ConversationIdSchema,
  questionId: MessageIdSchema,
  answerId: MessageIdSchema,
  text: v.pipe(v.string(), v.maxLength(LONGEST_QUESTION)),
  quote: v.nullable(QuoteSchema),
  /** The model for this one answer; null is the conversation's own. */
  answerWith: v.nullable(ModelIdSchema),
};

/**
 * Stores a question with its empty answer, and has it answered. The ids are made by the asker,
 * so a request sent twice (a service worker died before it could reply) is stored once.
 */
export const sendQuestion = defineCommand({
  name: 'chat.send',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({
    ...askedQuestion,
    /** It is not what was typed: that stays. */
    keepsDraft: v.exactOptional(v.literal(true)),
  }),
  reply: DoneSchema,
});

/** `attempt` is the one that the surface sees: a request that comes twice, or late, does nothing. */
const answerRequest = v.object({
  conversationId: ConversationIdSchema,
  answerId: MessageIdSchema,
  attempt: CountSchema,
});

/** Stops the engine; what was written stays. An answer that has ended is left as it is. */
export const stopAnswer = defineCommand({
  name: 'chat.stop',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: answerRequest,
  reply: DoneSchema,
});

/** Answers the same question anew, in the same place. */
export const retryAnswer = defineCommand({
  name: 'chat.retry',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: answerRequest,
  reply: DoneSchema,
});

/** Goes on with an answer that was stopped, interrupted or cut at its limit. */
export const continueAnswer = defineCommand({
  name: 'chat.continue',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: answerRequest,
  reply: DoneSchema,
});

/**
 * Has an answer that waits for its model written by another one now. The conversation's own model
 * stays what it is.
 */
export const answerNow = defineCommand({
  name: 'chat.answerNow',
  answeredBy: 'host',
  askedBy: ['surface'],
  request: v.object({ ...answerRequest.entries, modelId: ModelIdSchema }),
  reply: DoneSchema,
});
