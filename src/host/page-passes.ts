import type { AnswerProgress, Quote } from '@/core/conversation';
import type { GenerateRequest, LoadedModel } from '@/core/engine';
import type { Generation } from '@/core/generation';
import type { ModelId } from '@/core/ids';
import { joinNotes, lastNoteWithin, type PageNotes, type PartNote } from '@/core/page-notes';
import { fitAsNotes, nextPart, noteTokens, partsLeft, turnsForPart } from '@/core/passes';
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
  onProgress(progress: AnswerProgress): void;
}

/** Further rounds, over the notes, at most: each makes them several times shorter. */
const MOST_ROUNDS = 3;

/** A part that is refused so often will be refused for ever. */
const MOST_REFUSALS = 10;

/**
 * Reads a page that is longer than a model's window: part by part it has notes written with
 * regard to the question, and where these are too long, notes on the notes.
 */
export class PagePasses {
  readonly #options: PagePassesOptions;
  readonly #question: string;
  /** Tokens for each guessed one, as the engine counted last. */
  #rate = 1;
  #window = 0;
  #isReadAtOnce = false;
  /** Parts that were read, those of earlier rounds among them. */
  #done = 0;

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
   * @param counted tokens for each guessed one, where the engine refused the text itself: it is
   *   read in parts then, whatever the guess is
   * @throws what the engine throws
   */
  async read(quote: Quote, counted?: number): Promise<PageNotes | null> {
    if (counted !== undefined) {
      this.#rate = counted;
      this.#isReadAtOnce = false;
    }
    let before: PageNotes | null = null;
    for (let round = 0; ; round++) {
      const notes: PageNotes | null = await this.#round(quote, before);
      if (notes === null || round === MOST_ROUNDS || this.#isShort(notes)) return notes;
      // Notes that are no shorter than what they are on get no shorter in another round either.
      if (notes.text.length >= (before?.text ?? quote.text).length) return before ?? notes;
      before = notes;
    }
  }

  #isShort(notes: PageNotes): boolean {
    return fitAsNotes(notes, this.#window) && this.#options.haveRoom(notes, this.#window);
  }

  /** Notes on the page, or on the notes of the round before. */
  async #round(quote: Quote, before: PageNotes | null): Promise<PageNotes | null> {
    const text = before?.text ?? quote.text;
    const notes: PartNote[] = [];
    for (let from = before === null ? startOf(quote) : 0; from < text.length; this.#done++) {
      const read = await this.#note({ ...quote, text }, from, before !== null);
      if (read === null) return null;
      from = read.to;
      const pageTo = before === null ? from : (lastNoteWithin(before, from)?.pageTo ?? 0);
      notes.push({ note: read.note, pageTo });
    }
    this.#options.onProgress({ kind: 'passes', done: this.#done, total: this.#done });
    const all = joinNotes(notes, this.#rate);
    // A model that has nothing to say of any part reads as much of the text as it can instead.
    return all.text === '' ? before : all;
  }

  /** A note on the next part, which is made shorter as long as the engine refuses it. */
  async #note(
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
            const done = this.#done;
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
    if (this.#window === 0) {
      this.#isReadAtOnce = this.#options.isReadAtOnce(window);
      this.#options.onBegin();
    }
    this.#window = window;
  }

  #request(model: LoadedModel, quote: Quote, part: TextPart, isOfNotes: boolean): GenerateRequest {
    const { prompts, generation } = this.#options;
    const { temperature, topP } = generation();
    const turns = turnsForPart(prompts, this.#question, quote, part, isOfNotes);
    return { turns, maxTokens: noteTokens(model.contextWindow), temperature, topP };
  }
}
