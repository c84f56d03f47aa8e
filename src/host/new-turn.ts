import type { Answer, Question } from '@/core/conversation';
import type { ConversationId, MessageId, ModelId } from '@/core/ids';
import type { ConversationView } from '@/messaging/topics/conversation';

/** What a surface sends when it asks. The ids are the asker's, so that asking twice is asking once. */
export interface NewTurn {
  readonly conversationId: ConversationId;
  readonly questionId: MessageId;
  readonly answerId: MessageId;
  readonly text: string;
  readonly quote: Question['quote'];
  /** The model for this one answer; null is the conversation's own. */
  readonly answerWith: ModelId | null;
}

/** The rows of a new turn: the question, and the answer that waits to be written by the target. */
export function newTurnRows(
  turn: NewTurn,
  { conversation, messages }: ConversationView,
  now: number,
): { question: Question; answer: Answer } {
  const order = (messages.at(-1)?.order ?? -1) + 1;
  const said = { conversationId: conversation.id, createdAt: now };
  return {
    question: {
      ...said,
      id: turn.questionId,
      role: 'user',
      order,
      text: turn.text,
      quote: turn.quote,
    },
    answer: {
      ...said,
      id: turn.answerId,
      role: 'assistant',
      order: order + 1,
      text: '',
      state: 'waiting',
      modelId: turn.answerWith ?? conversation.targetModelId,
      attempt: 1,
      usage: null,
      error: null,
    },
  };
}
