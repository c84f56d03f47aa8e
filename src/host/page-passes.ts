import type { AnswerProgress, Quote } from '@/core/conversation';
import type { GenerateRequest, LoadedModel } from '@/core/engine';
import type { Generation } from '@/core/generation';
import type { ModelId } from '@/core/ids';
import { fitAsNotes, nextPart, noteTokens, partsLeft, turnsForPart } from '@/core/passes';
import { startOf, type TextPart } from '@/core/quotation';
import { guessTurns } from '@/core/token-estimate';
import type { EngineOwner } from './engine-owner';
import { QuestionTooLongError } from './errors/question-too-long-error';
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
 * regard to the question, and where these are too long, notes on the notes. What has been noted
 * is kept nowhere: after a restart the reading begins again.
 */
export class PagePasses {
  readonly #options: PagePassesOptions;
  readonly #question: string;
  /** Tokens for each guessed one, as the engine counted last. */
  #rate = 1;
  #window = 0;
  #isReadAtOnce = false;

  constructor(question: string, options: PagePassesOptions) {
    this.#question = question;
    this.#options = options;
  }

  /**
   * The notes on all of the quote; null where none are needed, where the model made none, or
   * where it was stopped.
   * @throws QuestionTooLongError where the question leaves no room for any part; what the engine throws
   */
  async read(quote: Quote): Promise<string | null> {
    let text: string = quote.text;
    let from = startOf(quote);
    for (let round = 0; ; round++) {
      const notes = await this.#round({ ...quote, text }, from);
      if (notes === null || round === MOST_ROUNDS) return notes;
      // Notes that are no shorter than what they are on get no shorter in another round either.
      if (fitAsNotes(notes, this.#window, this.#rate) || notes.length >= text.length) return notes;
      text = notes;
      from = 0;
    }
  }

  async #round(quote: Quote, start: number): Promise<string | null> {
    const notes: string[] = [];
    const { length } = quote.text;
    let done = 0;
    let from = start;
    for (; from < length; done++) {
      const read = await this.#note(quote, from, done);
      if (read === null) return null;
      if (read.note !== '') notes.push(read.note);
      from = read.to;
    }
    this.#options.onProgress({ kind: 'passes', done, total: done });
    // A model that has nothing to say of any part reads as much of the text as it can instead.
    return notes.length === 0 ? null : notes.join('\n');
  }

  /** A note on the next part, which is made shorter as long as the engine refuses it. */
  async #note(
    quote: Quote,
    from: number,
    done: number,
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
            const request = this.#request(model, quote, part);
            guessed = guessTurns(request.turns);
            const left = partsLeft(quote.text, part.to, this.#window, this.#rate);
            this.#options.onProgress({ kind: 'passes', done, total: done + 1 + left });
            return request;
          },
        );
        if (result === null || signal.aborted) return null;
        this.#rate = Math.min(4, Math.max(0.4, (1.1 * result.promptTokens) / guessed));
        return { note: note.trim(), to: part.to };
      } catch (error) {
        const { promptTokens, contextWindow } = overflowOf(error);
        if (refusals === MOST_REFUSALS) throw new QuestionTooLongError(promptTokens, contextWindow);
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

  #request(model: LoadedModel, quote: Quote, part: TextPart): GenerateRequest {
    const { prompts, generation } = this.#options;
    const { temperature, topP } = generation();
    const turns = turnsForPart(prompts, this.#question, quote, part);
    return { turns, maxTokens: noteTokens(model.contextWindow), temperature, topP };
  }
}
