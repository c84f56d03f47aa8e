import * as v from 'valibot';
import {
  ANSWER_STATES,
  type Answer,
  type AnswerProgress,
  type Conversation,
  type Message,
  type Question,
  type Quote,
  type ReadPart,
  type Usage,
} from '@/core/conversation';
import type { MessageOutline } from '@/core/message-outline';
import { LONGEST_PAGE_TEXT } from '@/core/quote-limit';
import {
  ConversationIdSchema,
  CountSchema,
  ErrorReportSchema,
  FiniteSchema,
  MessageIdSchema,
  ModelIdSchema,
  SiteSchema,
} from './common';
import { PromptSchema } from './generation';

export const QuoteSchema: v.GenericSchema<unknown, Quote> = v.object({
  text: v.pipe(v.string(), v.maxLength(LONGEST_PAGE_TEXT)),
  pageTitle: v.string(),
  pageUrl: v.string(),
  kind: v.exactOptional(v.literal('page')),
  mark: v.exactOptional(v.string()),
  from: v.exactOptional(CountSchema),
  passes: v.exactOptional(v.literal(true)),
  isCut: v.exactOptional(v.literal(true)),
  lacksFrames: v.exactOptional(v.literal(true)),
  fromBrowser: v.exactOptional(v.literal(true)),
});

export const ConversationSchema: v.GenericSchema<unknown, Conversation> = v.object({
  id: ConversationIdSchema,
  site: SiteSchema,
  title: v.string(),
  targetModelId: ModelIdSchema,
  targetRevision: CountSchema,
  createdAt: FiniteSchema,
  updatedAt: FiniteSchema,
  pinned: v.boolean(),
  deletedAt: v.nullable(FiniteSchema),
  systemPrompt: v.exactOptional(PromptSchema),
  leafId: v.exactOptional(MessageIdSchema),
});

const UsageSchema: v.GenericSchema<unknown, Usage> = v.object({
  promptTokens: CountSchema,
  cachedTokens: CountSchema,
  answerTokens: CountSchema,
  firstTokenMs: FiniteSchema,
  decodeMs: FiniteSchema,
});

const said = {
  id: MessageIdSchema,
  conversationId: ConversationIdSchema,
  order: CountSchema,
  text: v.string(),
  createdAt: FiniteSchema,
  parentId: v.exactOptional(v.nullable(MessageIdSchema)),
};

export const QuestionSchema: v.GenericSchema<unknown, Question> = v.object({
  ...said,
  role: v.literal('user'),
  quote: v.nullable(QuoteSchema),
});

const ReadPartSchema: v.GenericSchema<unknown, ReadPart> = v.object({
  quoteFrom: CountSchema,
  quoteTo: CountSchema,
  quoteLength: CountSchema,
  firstQuestionId: v.exactOptional(MessageIdSchema),
  byNotes: v.exactOptional(v.literal(true)),
});

export const AnswerProgressSchema: v.GenericSchema<unknown, AnswerProgress> = v.object({
  kind: v.picklist(['prefill', 'passes']),
  done: CountSchema,
  total: CountSchema,
});

const keptOfAnswer = {
  ...said,
  role: v.literal('assistant'),
  state: v.picklist(ANSWER_STATES),
  modelId: ModelIdSchema,
  attempt: CountSchema,
  usage: v.nullable(UsageSchema),
  error: v.nullable(ErrorReportSchema),
  read: v.exactOptional(ReadPartSchema),
} as const;

/** An answer as it is kept. What it has beyond that is left out. */
export const KeptAnswerSchema: v.GenericSchema<unknown, Answer> = v.object(keptOfAnswer);

/** An answer as it is shown. */
export const AnswerSchema: v.GenericSchema<unknown, Answer> = v.object({
  ...keptOfAnswer,
  progress: v.exactOptional(AnswerProgressSchema),
});

export const MessageSchema: v.GenericSchema<unknown, Message> = v.union([
  QuestionSchema,
  AnswerSchema,
]);

export const MessageOutlineSchema: v.GenericSchema<unknown, MessageOutline> = v.object({
  id: MessageIdSchema,
  order: CountSchema,
  role: v.picklist(['user', 'assistant']),
  parentId: v.exactOptional(v.nullable(MessageIdSchema)),
  length: CountSchema,
});
