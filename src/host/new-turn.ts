import type { Answer, Question } from '@/core/conversation';
import type { ConversationId, MessageId, ModelId } from '@/core/ids';
import { parentOf, placeAfter, shownThread } from '@/core/versions';
import type { ConversationView } from '@/messaging/topics/conversation';
import { MessageMissingError } from './errors/missing-errors';
import { checkRoomFor } from './room-in-conversation';

/** What a surface sends when it asks. The ids are the asker's, so that asking twice is asking once. */
export interface NewTurn {
  readonly conversationId: ConversationId;
  readonly questionId: MessageId;
  readonly answerId: MessageId;
  readonly text: string;
  readonly quote: Question['quote'];
  /** The model for this one answer; null is the conversation's own. */
  readonly answerWith: ModelId | null;
  /** What the person typed is another matter, and stays. */
  readonly keepsDraft?: boolean;
  /** The question that it is asked instead of; where there is none it ends the thread. */
  readonly replaces?: MessageId;
}

/** A wish for another answer to the question of an earlier one. */
export interface NewAnswer {
  readonly conversationId: ConversationId;
  /** The earlier answer. */
  readonly replaces: MessageId;
  /** Of the new one, made by the asker. */
  readonly answerId: MessageId;
  /** The model for this one answer; null is the conversation's own. */
  readonly answerWith: ModelId | null;
}

/**
 * The rows of a new turn: the question, and the answer that waits to be written by the target.
 * @throws MessageMissingError where it replaces no question of this conversation
 * @throws ConversationFullError where there is no room for it
 */
export function newTurnRows(
  turn: NewTurn,
  { conversation, messages }: ConversationView,
  now: number,
): { question: Question; answer: Answer } {
  const { replaces } = turn;
  const isThere = messages.some(({ id, role }) => id === replaces && role === 'user');
  if (replaces !== undefined && !isThere) throw new MessageMissingError(replaces);
  checkRoomFor(conversation.id, messages, turn);
  const before =
    replaces === undefined
      ? shownThread(messages, conversation.leafId).at(-1)
      : parentOf(messages, replaces);
  const question: Question = {
    conversationId: conversation.id,
    createdAt: now,
    id: turn.questionId,
    role: 'user',
    text: turn.text,
    quote: turn.quote,
    ...placeAfter(messages, before?.id ?? null),
  };
  const answer = newAnswer(conversation, turn.answerId, now, turn.answerWith);
  return { question, answer: { ...answer, order: question.order + 1 } };
}

/** The row of another answer to the question that this one answers. */
export function anotherAnswer(
  { conversation, messages }: ConversationView,
  { replaces, answerId, answerWith }: NewAnswer,
  now: number,
): Answer {
  const question = parentOf(messages, replaces);
  const place = placeAfter(messages, question?.id ?? null);
  return { ...newAnswer(conversation, answerId, now, answerWith), ...place };
}

/** An ended answer that is to be written anew (`fresh`) or gone on with, by this model. */
export function anotherAttempt(
  { read, ...answer }: Answer,
  modelId: ModelId,
  fresh: boolean,
): Answer {
  // Whoever goes on with it reads what was read of the quote; another model begins by itself.
  const isSame = !fresh && modelId === answer.modelId;
  return {
    ...answer,
    ...(isSame && read && { read }),
    text: fresh ? '' : answer.text,
    state: 'waiting',
    modelId,
    attempt: answer.attempt + 1,
    usage: null,
    error: null,
  };
}

function newAnswer(
  { id: conversationId, targetModelId }: ConversationView['conversation'],
  id: MessageId,
  createdAt: number,
  answerWith: ModelId | null,
): Answer {
  return {
    id,
    conversationId,
    createdAt,
    order: 0,
    role: 'assistant',
    text: '',
    state: 'waiting',
    modelId: answerWith ?? targetModelId,
    attempt: 1,
    usage: null,
    error: null,
  };
}
