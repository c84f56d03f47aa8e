import type { ErrorReport } from './errors/homebody-error';
import type { ConversationId, MessageId, ModelId } from './ids';
import type { Site } from './site';

/** Text taken from a page because the person asked for it, with where it stood. */
export interface Quote {
  readonly text: string;
  readonly pageTitle: string;
  readonly pageUrl: string;
  /** `text` is the main text of a whole page, as Markdown. Without it: what was marked. */
  readonly kind?: 'page';
  /** Stands for the page as it was when it was read, to find out whether it changed since. */
  readonly mark?: string;
  /** Where in `text` a model begins to read, in UTF-16 code units, never inside a character; 0 without it. */
  readonly from?: number;
  /** Longer than a model can read at once, and read in parts, one after another. */
  readonly passes?: true;
  /** `text` is only the beginning: the page goes on after it. */
  readonly isCut?: true;
  /** Most of the page is probably in frames of other sites, which were not read. */
  readonly lacksFrames?: true;
  /** What the browser tells of a page that does not let itself be read: line breaks may be lost. */
  readonly fromBrowser?: true;
}

export interface Conversation {
  readonly id: ConversationId;
  readonly site: Site;
  /** Empty until the first question gives one. */
  readonly title: string;
  /** The model that will answer next. Changing it never touches `updatedAt` (invariant I7). */
  readonly targetModelId: ModelId;
  /** Counts the choices of a model for it; 0 while it has the one that it began with. */
  readonly targetRevision: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Milliseconds since the epoch; the last time something was said. */
  readonly updatedAt: number;
  /** Stands above the others in a list. */
  readonly pinned: boolean;
  /** Milliseconds since the epoch; null unless it was deleted and can still be brought back. */
  readonly deletedAt: number | null;
  /** What models are told before it, after what holds for all and for its site. */
  readonly systemPrompt?: string;
  /** The last message of the thread that is shown, where that is not what was said last. */
  readonly leafId?: MessageId;
}

/**
 * What became of an answer.
 * `waiting`: stored, its model is not ready or another answer is running.
 * `reading`: the engine works through the prompt (prefill).
 * `streaming`: text arrives.
 * `complete`: the model ended it. `length`: it reached the answer's limit.
 * `stopped`: the person ended it. `interrupted`: the browser or the engine went away.
 * `failed`: no answer; `error` says why.
 */
export const ANSWER_STATES = [
  'waiting',
  'reading',
  'streaming',
  'complete',
  'length',
  'stopped',
  'interrupted',
  'failed',
] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** States in which the engine may still add text. */
export function isOpen(state: AnswerState): boolean {
  return state === 'waiting' || state === 'reading' || state === 'streaming';
}

/** What an answer cost. Tokens are the engine's own; times are milliseconds. */
export interface Usage {
  readonly promptTokens: number;
  /** Prompt tokens that the engine still had from an earlier turn. */
  readonly cachedTokens: number;
  readonly answerTokens: number;
  readonly firstTokenMs: number;
  readonly decodeMs: number;
}

/** What a model read of what it could have read. Offsets are UTF-16 code units of the quote's text. */
export interface ReadPart {
  /** Where in the quote of the question it began; 0 where nothing is quoted. */
  readonly quoteFrom: number;
  /** Where it ended, exclusive. */
  readonly quoteTo: number;
  /** How long the quote's text is. */
  readonly quoteLength: number;
  /** The first question of the thread that still fitted; without it nothing was left out. */
  readonly firstQuestionId?: MessageId;
  /** That part was read in passes: the question was answered from notes on it. */
  readonly byNotes?: true;
}

/**
 * How far an answer is before its first word.
 * `prefill`: tokens of the prompt that the engine worked through; those that it still had from
 * an earlier turn count as done.
 * `passes`: parts of a long quote that were read.
 */
export interface AnswerProgress {
  readonly kind: 'prefill' | 'passes';
  readonly done: number;
  readonly total: number;
}

interface Said {
  readonly id: MessageId;
  readonly conversationId: ConversationId;
  /** Position in the thread; grows by one for each message. */
  readonly order: number;
  readonly text: string;
  readonly createdAt: number;
  /** What it follows, where that is not the message before it (see `versions`); null: nothing. */
  readonly parentId?: MessageId | null;
}

export interface Question extends Said {
  readonly role: 'user';
  readonly quote: Quote | null;
}

export interface Answer extends Said {
  readonly role: 'assistant';
  readonly state: AnswerState;
  /** The model that writes or wrote it. */
  readonly modelId: ModelId;
  /** Set when the engine started on it more than once (retry, continue). */
  readonly attempt: number;
  readonly usage: Usage | null;
  readonly error: ErrorReport | null;
  /** What its model read; missing until it began, and in answers from before this was kept. */
  readonly read?: ReadPart;
  /** Shown while it is read, never stored. */
  readonly progress?: AnswerProgress;
}

export type Message = Question | Answer;

/** Longest title made from a question, in characters. */
const TITLE_LENGTH = 60;

/** A title from the first question: its first line, cut between words, never inside a character. */
export function titleFrom(question: string): string {
  const line = (question.trim().split('\n', 1)[0] ?? '').trimEnd();
  const characters = [...line];
  if (characters.length <= TITLE_LENGTH) return line;
  const cut = characters.slice(0, TITLE_LENGTH).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > TITLE_LENGTH / 2 ? cut.slice(0, space) : cut}…`;
}
