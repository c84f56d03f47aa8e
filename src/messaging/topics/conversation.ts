import * as v from 'valibot';
import { ANSWER_STATES, type Conversation, type Message } from '@/core/conversation';
import type { Draft } from '@/core/draft';
import type { ConversationId } from '@/core/ids';
import type { MessageOutline } from '@/core/message-outline';
import { CountSchema, MessageIdSchema } from '../schemas/common';
import {
  AnswerProgressSchema,
  ConversationSchema,
  MessageOutlineSchema,
  MessageSchema,
  QuoteSchema,
} from '../schemas/conversation';
import type { Topic } from './topic';

/**
 * A conversation as a surface knows it. The host has every message whole; a surface begins with
 * the end of the thread that is shown and asks for others (`conversations.messages`).
 */
export interface ConversationView {
  readonly conversation: Conversation;
  /** Those that are there whole, in their order. */
  readonly messages: readonly Message[];
  /** All others, in their order. An answer that may still grow is never among them. */
  readonly outlines: readonly MessageOutline[];
  readonly draft: Draft;
}

export type { Draft };

export const DraftSchema: v.GenericSchema<unknown, Draft> = v.object({
  text: v.string(),
  quote: v.nullable(QuoteSchema),
});

const ViewSchema: v.GenericSchema<unknown, ConversationView> = v.object({
  conversation: ConversationSchema,
  messages: v.array(MessageSchema),
  outlines: v.array(MessageOutlineSchema),
  draft: DraftSchema,
});

const ChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('conversation'), conversation: ConversationSchema }),
  /** Added at its place, or put in the place of the message with the same id. */
  v.object({ kind: v.literal('message'), message: MessageSchema }),
  /** Messages as they are, for surfaces that had only their outlines. */
  v.object({ kind: v.literal('messages'), messages: v.array(MessageSchema) }),
  /** Text for an answer that is being written; `at` is where it goes, in UTF-16 code units. */
  v.object({
    kind: v.literal('delta'),
    messageId: MessageIdSchema,
    attempt: CountSchema,
    state: v.picklist(ANSWER_STATES),
    at: CountSchema,
    text: v.string(),
  }),
  /** How far an answer is before its first word. */
  v.object({
    kind: v.literal('progress'),
    messageId: MessageIdSchema,
    attempt: CountSchema,
    progress: AnswerProgressSchema,
  }),
  v.object({ kind: v.literal('draft'), draft: DraftSchema }),
  /** Of the draft only what is typed: it quotes what it did. */
  v.object({ kind: v.literal('draft-text'), text: v.string() }),
]);

export type ConversationChange = v.InferOutput<typeof ChangeSchema>;

/** The topic of one conversation. */
export function conversationTopic(id: ConversationId): Topic<ConversationView, ConversationChange> {
  return { name: `conversation:${id}`, value: ViewSchema, change: ChangeSchema, apply };
}

function apply(view: ConversationView, change: ConversationChange): ConversationView | null {
  switch (change.kind) {
    case 'conversation':
      return { ...view, conversation: change.conversation };
    case 'draft':
      return { ...view, draft: change.draft };
    case 'draft-text':
      return { ...view, draft: { ...view.draft, text: change.text } };
    case 'message':
      return whole(view, [change.message]);
    case 'messages':
      return whole(view, change.messages);
    case 'delta': {
      const index = view.messages.findIndex((message) => message.id === change.messageId);
      const message = view.messages[index];
      const fits =
        message?.role === 'assistant' &&
        message.attempt === change.attempt &&
        message.text.length === change.at;
      if (!fits) return null;
      // Text ends the wait for it.
      const { progress, ...written } = message;
      const isWaiting = progress !== undefined && change.text === '';
      const text = message.text + change.text;
      const longer = { ...(isWaiting ? message : written), state: change.state, text };
      return { ...view, messages: view.messages.with(index, longer) };
    }
    case 'progress': {
      const { messageId, attempt, progress } = change;
      const index = view.messages.findIndex(({ id }) => id === messageId);
      const message = view.messages[index];
      if (message?.role !== 'assistant' || message.attempt !== attempt) return null;
      return { ...view, messages: view.messages.with(index, { ...message, progress }) };
    }
  }
}

function whole(view: ConversationView, given: readonly Message[]): ConversationView {
  const ids = new Set(given.map(({ id }) => id));
  const outlines = view.outlines.filter(({ id }) => !ids.has(id));
  return { ...view, messages: given.reduce(placed, view.messages), outlines };
}

function placed(messages: readonly Message[], message: Message): readonly Message[] {
  const index = messages.findIndex((other) => other.id === message.id);
  if (index >= 0) return messages.with(index, message);
  const after = messages.findLastIndex((other) => other.order < message.order);
  return messages.toSpliced(after + 1, 0, message);
}
