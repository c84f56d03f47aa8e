import type { Asked } from './asked';

/** Takes the times of one answer, in the page where its text arrives. */
export class TextClock {
  readonly #now: () => number;
  readonly #askedAt: number;
  #firstAt: number | null = null;
  #lastAt = 0;
  #text = '';

  /** Starts when it is made. `now` is in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
    this.#askedAt = now();
  }

  get hasText(): boolean {
    return this.#firstAt !== null;
  }

  /** Some text arrived now; an empty one does not count. */
  take(text: string): void {
    if (text === '') return;
    this.#lastAt = this.#now();
    this.#firstAt ??= this.#lastAt;
    this.#text += text;
  }

  /** @throws Error where no text arrived */
  asked(promptTokens: number, answerTokens: number): Asked {
    if (this.#firstAt === null) throw new Error('The answer had no text');
    return {
      text: this.#text,
      promptTokens,
      answerTokens,
      firstTextMs: this.#firstAt - this.#askedAt,
      decodeMs: this.#lastAt - this.#firstAt,
    };
  }
}
