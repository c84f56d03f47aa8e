import type { Answer, Question } from '@/core/conversation';
import { asId } from '@/core/ids';
import type { ConversationChange, ConversationView } from '@/messaging/topics/conversation';

export const CONVERSATION = asId<'conversation'>('conversation-1');
const MODEL = asId<'model'>('model-1');

export function aQuestion(order: number, text = 'Why?'): Question {
  const id = asId<'message'>(`question-${order}`);
  return { id, conversationId: CONVERSATION, order, text, createdAt: 1, role: 'user', quote: null };
}

export function anAnswer(order: number, changed: Partial<Answer> = {}): Answer {
  return {
    id: asId<'message'>(`answer-${order}`),
    conversationId: CONVERSATION,
    order,
    text: '',
    createdAt: 1,
    role: 'assistant',
    state: 'waiting',
    modelId: MODEL,
    attempt: 1,
    usage: null,
    error: null,
    ...changed,
  };
}

export function aConversationView(...messages: (Question | Answer)[]): ConversationView {
  return {
    conversation: {
      id: CONVERSATION,
      site: asId<'site'>('example.com'),
      title: '',
      targetModelId: MODEL,
      targetRevision: 0,
      createdAt: 1,
      updatedAt: 1,
      pinned: false,
      deletedAt: null,
    },
    messages,
    outlines: [],
    draft: { text: '', quote: null },
  };
}

export type ChangeKind = Exclude<ConversationChange['kind'], 'messages'> | 'retry';
export const CHANGE_KINDS: readonly ChangeKind[] = [
  'conversation',
  'message',
  'delta',
  'progress',
  'draft',
  'draft-text',
  'retry',
];

/** A change of that kind that fits the view; no two with different numbers are alike. */
export function aChange(kind: ChangeKind, number: number, view: ConversationView) {
  const answer = view.messages.findLast((message) => message.role === 'assistant');
  switch (kind) {
    case 'conversation':
      return { kind, conversation: { ...view.conversation, title: `title ${number}` } };
    case 'draft':
      return { kind, draft: { text: `draft ${number}`, quote: null } };
    case 'draft-text':
      return { kind, text: `draft ${number}` };
    case 'message':
      return { kind, message: newMessage(view.messages.length) };
    case 'retry':
    case 'progress':
    case 'delta':
      if (answer?.role !== 'assistant') return aChange('message', number, view);
      if (kind === 'progress') return progress(answer, number);
      return kind === 'delta' ? delta(answer, `w${number} `) : retry(answer);
  }
}

function newMessage(order: number): Question | Answer {
  return order % 2 === 0 ? aQuestion(order) : anAnswer(order);
}

function delta({ id: messageId, attempt, text }: Answer, more: string) {
  return {
    kind: 'delta',
    messageId,
    attempt,
    state: 'streaming',
    at: text.length,
    text: more,
  } as const;
}

function progress({ id: messageId, attempt }: Answer, done: number) {
  const progress = { kind: 'prefill', done, total: 1000 } as const;
  return { kind: 'progress', messageId, attempt, progress } as const;
}

function retry(answer: Answer) {
  const message: Answer = { ...answer, text: '', attempt: answer.attempt + 1, state: 'waiting' };
  return { kind: 'message', message } as const;
}
