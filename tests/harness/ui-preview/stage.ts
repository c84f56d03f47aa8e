import type { Answer } from '@/core/conversation';
import { asId, type ConversationId, type MessageId } from '@/core/ids';
import { siteOf } from '@/core/site';
import type { ActivePage } from '@/ui/adapter';
import type { MemoryAdapter } from '@/ui/testing/memory-adapter';
import type { MemoryHost } from '@/ui/testing/memory-host';
import { SHORT_ANSWER } from './texts';

export const SURFACES = ['popup', 'panel', 'welcome', 'options'] as const;
export type SurfaceName = (typeof SURFACES)[number];

export interface Stage {
  readonly adapter: MemoryAdapter;
  readonly host: MemoryHost;
  readonly conversationId: ConversationId;
  readonly surface: SurfaceName;
}

export interface Play {
  /** Before the surface is mounted. */
  before?(stage: Stage): void;
  /** When it is shown; a promise where that takes more than this moment. */
  after?(stage: Stage): void | Promise<void>;
}

export const HERE = {
  site: siteOf('https://tenants.example.com/lease'),
  title: 'Your lease',
  windowId: 1,
} satisfies ActivePage;

export const USAGE = {
  promptTokens: 212,
  cachedTokens: 180,
  answerTokens: 96,
  firstTokenMs: 640,
  decodeMs: 2310,
};

/** Asks a question, with its answer in a given state; returns the answer's id. */
export function exchange(
  { host, conversationId }: Stage,
  key: string,
  question: string,
  answer: Partial<Answer>,
): MessageId {
  const answerId = asId<'message'>(`answer-${key}`);
  const questionId = asId<'message'>(`question-${key}`);
  host.ask(conversationId, { questionId, answerId, text: question, quote: null });
  host.update(conversationId, answerId, answer);
  return answerId;
}

export function first(stage: Stage): void {
  exchange(stage, 'first', 'Is there a break clause?', {
    state: 'complete',
    text: SHORT_ANSWER,
    usage: USAGE,
  });
}

export const NEXT = 'What notice do I have to give, and to whom?';

/** Presses what is found there. */
export function open(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

/** Presses it as soon as it is there: what is opened may be loaded first. */
export function openLater(selector: string): void {
  if (document.querySelector(selector)) open(selector);
  else setTimeout(() => openLater(selector), 20);
}
