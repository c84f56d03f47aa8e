import type { Question, ReadPart } from './conversation';
import { cutText } from './cut-text';
import type { Turn } from './engine';
import { lastNoteWithin, type PageNotes } from './page-notes';
import { QUOTED_IS_DATA, quotation, quotedNotes, startOf } from './quotation';
import { guessTurns } from './token-estimate';
import { type Exchange, turnsOf, withPrompts } from './turns';

/** What a model is given to read, and what of the thread that is. */
export interface Prompt {
  readonly turns: readonly Turn[];
  readonly read: ReadPart;
}

export interface BudgetOptions {
  /** What a model is told first. Never cut. */
  readonly prompts: readonly string[];
  /** The thread up to the answer to be written, which is the last one's. */
  readonly exchanges: readonly Exchange[];
  /** Read in the place of the text of the question's quote. */
  readonly notes?: PageNotes;
}

/** Share of the window that a prompt may take: the rest is the answer's. */
const MOST = 7 / 8;

/**
 * What gives way gives way further than it must, so that the next questions find the same
 * beginning, which an engine that still has it need not read again: a quote down to this share,
 * old exchanges down to half of the room that the question leaves them.
 */
const AFTER_CUT = 3 / 4;

/** Least of a quote that is worth reading, in UTF-16 code units. */
const LEAST_QUOTE = 200;

/** After so many refusals only what must be there is tried. */
const MOST_REFUSALS = 12;

/**
 * Shares a model's window among what it is told, the thread, the quote, the question and the
 * answer. The engine's own count has the last word, and engines count only what they refuse, so
 * a prompt is planned by a guess, tried, and made shorter by what the engine counted.
 *
 * What gives way, in this order: old exchanges, whole, the oldest first; then the end of the
 * quote of the question that is asked. Never what the reader wrote there, nor what models are
 * told. An earlier quote goes with its exchange: were it cut first, all that follows it would
 * have to be read again, and nobody could see from the thread what was read of it.
 */
export class PromptBudget {
  readonly #told: readonly string[];
  readonly #exchanges: readonly Exchange[];
  readonly #now: Exchange;
  readonly #notes: PageNotes | undefined;
  /** Where the last answer of this model began to read the thread: it stays so while it can. */
  readonly #first: number;
  /** For each exchange the tokens, guessed, from it on to the question that is asked. */
  readonly #earlier: readonly number[];
  /** Tokens for each guessed one. */
  #rate = 1;
  #hasCount = false;
  #refusals = 0;
  #shrink = 1;
  #last: Prompt | null = null;
  #next: Prompt | null = null;

  /** @throws RangeError where there is no question at all */
  constructor({ prompts, exchanges, notes }: BudgetOptions) {
    const now = exchanges.at(-1);
    if (!now) throw new RangeError('There is no question to answer');
    this.#now = now;
    this.#exchanges = exchanges;
    this.#notes = notes;
    const isQuoting = exchanges.some(({ question }) => question.quote !== null);
    this.#told = isQuoting ? [...prompts, QUOTED_IS_DATA] : prompts;
    const earlier = exchanges.slice(0, -1).map((one) => guessTurns(turnsOf([one])));
    for (let at = earlier.length - 2; at >= 0; at--)
      earlier[at] = (earlier[at] ?? 0) + (earlier[at + 1] ?? 0);
    this.#earlier = earlier;
    const read = this.#latestRead();
    this.#first = read === undefined ? 0 : this.#indexOf(read);
  }

  /** Where the next prompt, after one that was refused, cuts the quote: the tokens for each guessed one. */
  get rateOfCut(): number | null {
    const read = this.#next?.read;
    return read && read.quoteTo < read.quoteLength ? this.#rate : null;
  }

  /** What to give a model with this window, in tokens. */
  prompt(window: number): Prompt {
    this.#last = this.#next ?? this.#plan(window);
    this.#next = null;
    return this.#last;
  }

  /** Whether a model with this window should find room for all of the quote at once. */
  hasRoomForQuote(window: number): boolean {
    this.#rate = this.#rateFor(window);
    return this.#tokens(this.#exchanges.length - 1, this.#text().length) <= window * MOST;
  }

  /**
   * Takes note that the engine refused the last prompt.
   * @param promptTokens what the engine counted
   * @returns whether there is a shorter one to try
   */
  refuse(promptTokens: number, window: number): boolean {
    const refused = this.#last;
    if (refused === null) return false;
    // An engine may leave out what it still has, but what it refuses is longer than its window.
    const counted = Math.max(window + 1, Number.isFinite(promptTokens) ? promptTokens : 0);
    this.#rate = counted / guessTurns(refused.turns);
    this.#hasCount = true;
    this.#refusals += 1;
    if (this.#refusals > 1) this.#shrink *= 0.85;
    if (this.#refusals >= MOST_REFUSALS) this.#shrink = 0;
    for (;;) {
      const next = this.#plan(window);
      if (lengthOf(next) < lengthOf(refused)) {
        this.#next = next;
        return true;
      }
      if (this.#shrink === 0) break;
      this.#shrink = this.#shrink < 0.05 ? 0 : this.#shrink * 0.7;
    }
    // No room even for the least of the quote: the question may still be answered without it.
    const bare = this.#render(this.#exchanges.length - 1, this.#start());
    if (lengthOf(bare) >= lengthOf(refused)) return false;
    this.#next = bare;
    return true;
  }

  #plan(window: number): Prompt {
    this.#rate = this.#rateFor(window);
    const most = window * MOST * this.#shrink;
    const { length } = this.#text();
    const last = this.#exchanges.length - 1;
    const tokens = this.#tokens(this.#first, length);
    const before = this.#cutBefore();
    // Far too long: the engine refuses it at once, and has counted it then.
    const isCounted = !this.#hasCount && before === null && tokens > 2 * window;
    if (tokens <= most || isCounted) return this.#render(this.#first, length);
    const alone = this.#tokens(last, length);
    if (alone <= most) return this.#render(this.#firstThatFits(alone, most), length);
    if (before !== null) {
      // Without a count: what is hardly longer than what was read then can be read now.
      const isHardlyLonger = this.#guess(last, before.quoteTo) * AFTER_CUT <= before.guessed * MOST;
      const isTried = isHardlyLonger && !this.#hasCount;
      const fits = this.#tokens(last, before.quoteTo) <= most;
      if (isTried || fits) return this.#render(last, before.quoteTo);
    }
    return this.#render(last, this.#longestCut(window * AFTER_CUT * this.#shrink));
  }

  /** From which exchange on the thread fits. What was said just before is given up only where it must be. */
  #firstThatFits(alone: number, most: number): number {
    const last = this.#exchanges.length - 1;
    for (let first = this.#first + 1; first < last; first++) {
      const tokens = (this.#earlier[first] ?? 0) * this.#rate + alone;
      if (tokens <= (first === last - 1 ? most : (alone + most) / 2)) return first;
    }
    return last;
  }

  /** Where the quote ends, so that the question fits alone. */
  #longestCut(room: number): number {
    const text = this.#text();
    const from = this.#start();
    let fits = Math.min(from + LEAST_QUOTE, text.length);
    let tooLong = text.length + 1;
    while (tooLong - fits > 1) {
      const middle = Math.floor((fits + tooLong) / 2);
      if (this.#tokens(this.#exchanges.length - 1, middle) <= room) fits = middle;
      else tooLong = middle;
    }
    // A note that is cut says what its part does not; it is left out, unless it is the first.
    return (this.#notes && lastNoteWithin(this.#notes, fits)?.at) ?? cutText(text, from, fits);
  }

  #render(first: number, quoteTo: number): Prompt {
    const { quote } = this.#now.question;
    const exchanges = this.#exchanges.slice(first);
    const question = exchanges[0]?.question;
    return {
      turns: withPrompts(this.#told, turnsOf(exchanges, this.#block(quoteTo))),
      read: {
        ...this.#readOf(quote, quoteTo),
        ...(first > 0 && question && { firstQuestionId: question.id }),
      },
    };
  }

  /** What stands for the quote of the question; null where nothing is quoted. */
  #block(to: number): string | null {
    const { quote } = this.#now.question;
    if (quote === null) return null;
    if (this.#notes === undefined) return quotation(quote, { from: this.#start(), to });
    const { text } = this.#notes;
    return to === 0
      ? null
      : quotedNotes(quote, text.slice(0, to), to < text.length ? 'the first' : 'all');
  }

  #readOf(quote: Question['quote'], to: number) {
    if (quote === null) return { quoteFrom: 0, quoteTo: 0, quoteLength: 0 };
    const { length: quoteLength } = quote.text;
    const quoteFrom = startOf(quote);
    if (this.#notes === undefined) return { quoteFrom, quoteTo: to, quoteLength };
    const quoteTo = lastNoteWithin(this.#notes, to)?.pageTo ?? quoteFrom;
    return { quoteFrom, quoteTo, quoteLength, byNotes: true as const };
  }

  #text(): string {
    return this.#notes?.text ?? this.#now.question.quote?.text ?? '';
  }

  #start(): number {
    const { quote } = this.#now.question;
    return this.#notes !== undefined || quote === null ? 0 : startOf(quote);
  }

  #tokens(first: number, quoteTo: number): number {
    return this.#guess(first, quoteTo) * this.#rate;
  }

  #guess(first: number, quoteTo: number): number {
    const now = guessTurns(withPrompts(this.#told, turnsOf([this.#now], this.#block(quoteTo))));
    return (this.#earlier[first] ?? 0) + now;
  }

  /** What the last answer of this model read: this one's, where it is gone on with. */
  #latestRead(): ReadPart | undefined {
    const { answer } = this.#now;
    const before = this.#exchanges.at(-2)?.answer;
    return answer.read ?? (before?.modelId === answer.modelId ? before.read : undefined);
  }

  #indexOf({ firstQuestionId }: ReadPart): number {
    return Math.max(
      0,
      this.#exchanges.findIndex(({ question }) => question.id === firstQuestionId),
    );
  }

  /** Where the same quote was cut for an earlier answer of this model, and how long that was, guessed. */
  #cutBefore(): { readonly quoteTo: number; readonly guessed: number } | null {
    const { question, answer } = this.#now;
    if (question.quote === null || this.#notes !== undefined) return null;
    const text = this.#text();
    const start = this.#start();
    const earlier = this.#exchanges.findLast(
      (one) =>
        one.answer.modelId === answer.modelId &&
        one.question.quote?.text === text &&
        one.answer.read?.byNotes !== true &&
        one.answer.read?.quoteFrom === start &&
        one.answer.read.quoteTo > start,
    );
    if (!earlier?.answer.read) return null;
    const guessed = guessTurns(withPrompts(this.#told, turnsOf([unanswered(earlier)])));
    return { quoteTo: earlier.answer.read.quoteTo, guessed };
  }

  /** From what the engine counted last; else from the last answer of this model; else 1. */
  #rateFor(window: number): number {
    if (this.#hasCount) return this.#rate;
    if (this.#notes !== undefined) return this.#notes.rate;
    const { modelId } = this.#now.answer;
    const at = this.#exchanges.findLastIndex(
      ({ answer }, index) =>
        index < this.#exchanges.length - 1 &&
        answer.read?.byNotes !== true &&
        answer.modelId === modelId &&
        answer.read !== undefined,
    );
    const known = this.#exchanges[at];
    if (!known?.answer.read) return 1;
    const { read, usage, attempt } = known.answer;
    const thread = [...this.#exchanges.slice(this.#indexOf(read), at), unanswered(known)];
    const guessed = guessTurns(withPrompts(this.#told, turnsOf(thread)));
    // An answer that was gone on with was counted with its own words.
    if (usage === null || attempt > 1) {
      const most = window * (read.quoteTo < read.quoteLength ? AFTER_CUT : MOST);
      return Math.min(1, most / guessed);
    }
    // Another text has other words, and what models are told may have changed since.
    return Math.min(4, Math.max(0.4, (1.1 * usage.promptTokens) / guessed));
  }
}

function unanswered({ question, answer }: Exchange): Exchange {
  return { question, answer: { ...answer, text: '' } };
}

function lengthOf({ turns }: Prompt): number {
  return turns.reduce((sum, { content }) => sum + content.length, 0);
}
