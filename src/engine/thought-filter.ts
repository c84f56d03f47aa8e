const OPEN = '<think>';
const CLOSE = '</think>';

/**
 * What a model that thinks aloud says when it is told not to think. It goes before each of its
 * answers in what the model reads, and is no part of what a person reads.
 */
export const NO_THOUGHT = `${OPEN}\n\n${CLOSE}\n\n`;

/**
 * Leaves out what a model thinks aloud before it answers: `<think>…</think>` at the very start,
 * with space before it and an empty line behind it, no more: the rest is the answer to the letter,
 * by which an engine knows it again. Such marks anywhere else are part of the answer.
 */
export class ThoughtFilter {
  #state: 'start' | 'thinking' | 'behind' | 'answering' = 'start';
  /** What came and cannot be judged yet. */
  #held = '';

  /** Takes the next piece; gives what is known to be of the answer. */
  take(piece: string): string {
    if (this.#state === 'answering') return piece;
    this.#held += piece;
    if (this.#state === 'start') {
      const begun = this.#held.trimStart();
      if (begun.length < OPEN.length && OPEN.startsWith(begun)) return '';
      if (!begun.startsWith(OPEN)) return this.#answer(this.#held);
      this.#state = 'thinking';
      this.#held = begun;
    }
    if (this.#state === 'thinking') {
      const end = this.#held.indexOf(CLOSE);
      if (end < 0) return '';
      this.#state = 'behind';
      this.#held = this.#held.slice(end + CLOSE.length);
    }
    // Two line ends, of which the second may still come.
    if (this.#held === '' || this.#held === '\n') return '';
    return this.#answer(this.#held.replace(/^\n\n?/, ''));
  }

  /** The answer ended: what was held back and was no thought. */
  end(): string {
    return this.#state === 'start' ? this.#answer(this.#held) : '';
  }

  #answer(text: string): string {
    this.#state = 'answering';
    this.#held = '';
    return text;
  }
}
