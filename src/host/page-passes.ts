import type { AnswerProgress, Quote } from '@/core/conversation';
import type { GenerateRequest, LoadedModel } from '@/core/engine';
import type { Generation } from '@/core/generation';
import type { ModelId } from '@/core/ids';
import { joinNotes, lastNoteWithin, type PageNotes } from '@/core/page-notes';
import { fitAsNotes, nextPart, noteTokens, partsLeft, turnsForPart } from '@/core/passes';
import { nothingRead, type PassesSoFar } from '@/core/passes-so-far';
import { startOf, type TextPart } from '@/core/quotation';
import { guessTurns } from '@/core/token-estimate';
import type { EngineOwner } from './engine-owner';
import { overflowOf } from './overflow-of';

export interface PagePassesOptions {
  readonly engine: Pick<EngineOwner, 'answer'>;
  readonly modelId: ModelId;
  /** What a model is told first. */
  readonly prompts: readonly string[];
  readonly signal: AbortSignal;
  generation(): Generation;
  /** Whether the question can be answered from the text itself by a model with this window. */
  isReadAtOnce(window: number): boolean;
  /** Whether it can be answered from these notes, with all else that is read then. */
  haveRoom(notes: PageNotes, window: number): boolean;
  /** The first request is about to be made. */
  onBegin(): void;
  /** A part was read, or all of them, or all was for nothing: it goes on when this is kept. */
  onNoted(soFar: PassesSoFar): Promise<void>;
  onProgress(progress: AnswerProgress): void;
}

/** Further rounds, over the notes, at most: each makes them several times shorter. */
const MOST_ROUNDS = 3;

/** A part that is refused so often will be refused for ever. */
const MOST_REFUSALS = 10;

/**
 * Reads a page that is longer than a model's window: part by part it has notes written with
 * regard to the question, and where these are too long, notes on the notes. What was read before
 * it was stopped is not read again.
 */
export class PagePasses {
  readonly #options: PagePassesOptions;
  readonly #question: string;
  /** Tokens for each guessed one, as the engine counted last. */
  #rate = 1;
  #window = 0;
  #hasBegun = false;
  #isReadAtOnce = false;
  #soFar: PassesSoFar = nothingRead(0);

  constructor(question: string, options: PagePassesOptions) {
    this.#question = question;
    this.#options = options;
  }

  /** Whether nothing was read because it should fit at once. */
  get isReadAtOnce(): boolean {
    return this.#isReadAtOnce;
  }

  /**
   * The notes on all of the quote; null where none are needed, where the model made none,
   * where the question leaves no room for any part, or where it was stopped. They may still be too long where the model writes long ones.
   * @param kept how far it was read before; null: nothing of it
   * @param counted tokens for each guessed one, where the engine refused the text itself: it is
   *   read in parts then, whatever the guess is
   * @throws what the engine throws
   */
  async read(quote: Quote, kept: PassesSoFar | null, counted?: number): Promise<PageNotes | null> {
    this.#soFar = kept ?? nothingRead(startOf(quote));
    this.#rate = counted ?? this.#soFar.rate;
    this.#window ||= this.#soFar.window;
    if (counted !== undefined) this.#isReadAtOnce = false;
    while (this.#soFar.result === null) {
      const notes = await this.#round(quote);
      if (notes === null) return null;
      const { before, round } = this.#soFar;
      // Notes that are no shorter than what they are on get no shorter in another round either.
      const isLonger = notes.text.length >= (before?.text ?? quote.text).length;
      const isEnd = round === MOST_ROUNDS || this.#isShort(notes);
      if (isEnd || isLonger) await this.#note({ result: isEnd ? notes : (before ?? notes) });
      else await this.#note({ before: notes, round: round + 1, notes: [], from: 0 });
    }
    return this.#soFar.result;
  }

  #isShort(notes: PageNotes): boolean {
    return fitAsNotes(notes, this.#window) && this.#options.haveRoom(notes, this.#window);
  }

  /** Notes on the page, or on the notes of the round before. */
  async #round(quote: Quote): Promise<PageNotes | null> {
    const { before } = this.#soFar;
    const text = before?.text ?? quote.text;
    for (let from = this.#soFar.from; from < text.length; ) {
      const read = await this.#readPart({ ...quote, text }, from, before !== null);
      if (read === null) return null;
      from = read.to;
      const pageTo = before === null ? from : (lastNoteWithin(before, from)?.pageTo ?? 0);
      const notes = [...this.#soFar.notes, { note: read.note, pageTo }];
      await this.#note({ notes, from, done: this.#soFar.done + 1 });
    }
    const { done } = this.#soFar;
    this.#options.onProgress({ kind: 'passes', done, total: done });
    const all = joinNotes(this.#soFar.notes, this.#rate);
    if (all.text !== '') return all;
    // A model that has nothing to say of any part reads as much of the text as it can instead,
    // and whoever asks again may well get notes from it.
    if (before === null) await this.#forget(quote);
    return before;
  }

  #note(changed: Partial<PassesSoFar>): Promise<void> {
    const known = { window: this.#window, rate: this.#rate };
    this.#soFar = { ...this.#soFar, ...known, ...changed };
    return this.#options.onNoted(this.#soFar);
  }

  #forget(quote: Quote): Promise<void> {
    this.#soFar = nothingRead(startOf(quote));
    return this.#options.onNoted(this.#soFar);
  }

  /** A note on the next part, which is made shorter as long as the engine refuses it. */
  async #readPart(
    quote: Quote,
    from: number,
    isOfNotes: boolean,
  ): Promise<{ note: string; to: number } | null> {
    const { engine, modelId, signal } = this.#options;
    for (let refusals = 0; ; refusals++) {
      let note = '';
      let part: TextPart = { from, to: from };
      let guessed = 1;
      const onDelta = (text: string) => {
        note += text;
      };
      try {
        const result = await engine.answer(
          modelId,
          { signal, onPrefill: () => {}, onDelta },
          async (model) => {
            this.#begin(model.contextWindow);
            if (this.#isReadAtOnce) return null;
            part = nextPart(quote.text, from, this.#window, this.#rate);
            const request = this.#request(model, quote, part, isOfNotes);
            guessed = guessTurns(request.turns);
            const left = partsLeft(quote.text, part.to, this.#window, this.#rate);
            const { done } = this.#soFar;
            this.#options.onProgress({ kind: 'passes', done, total: done + 1 + left });
            return request;
          },
        );
        if (result === null || signal.aborted) return null;
        this.#rate = Math.min(4, Math.max(0.4, (1.1 * result.promptTokens) / guessed));
        return { note: note.trim(), to: part.to };
      } catch (error) {
        const { promptTokens, contextWindow } = overflowOf(error);
        if (refusals === MOST_REFUSALS) return null;
        const counted = Math.max(promptTokens, contextWindow + 1) / guessed;
        this.#rate = Math.max(this.#rate * 1.25, 1.05 * counted);
      }
    }
  }

  #begin(window: number): void {
    if (!this.#hasBegun) {
      // Of what was begun in parts the rest is read so, too.
      this.#isReadAtOnce = this.#soFar.done === 0 && this.#options.isReadAtOnce(window);
      this.#options.onBegin();
    }
    this.#hasBegun = true;
    this.#window = window;
  }

  #request(model: LoadedModel, quote: Quote, part: TextPart, isOfNotes: boolean): GenerateRequest {
    const { prompts, generation } = this.#options;
    const { temperature, topP } = generation();
    const turns = turnsForPart(prompts, this.#question, quote, part, isOfNotes);
    return { turns, maxTokens: noteTokens(model.contextWindow), temperature, topP };
  }
}
