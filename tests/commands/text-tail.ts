/** Keeps the last lines of a text that comes in pieces. */
export class TextTail {
  readonly #limit: number;
  #text = '';

  /** @param limit lines, the one that is not ended yet among them. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(piece: string): void {
    const lines = (this.#text + piece).split('\n');
    // An end of a line is not yet the begin of the next.
    const extra = lines.at(-1) === '' ? 1 : 0;
    this.#text = lines.slice(-(this.#limit + extra)).join('\n');
  }

  get text(): string {
    return this.#text.trimEnd();
  }
}
