/** A piece ends at a blank line after this many lines, */
const LINES = 16;
/** at any line after this many, */
const MOST_LINES = 48;
/** or after this many UTF-16 code units. */
const MOST_UNITS = 4000;

/**
 * Cuts code that arrives bit by bit into pieces of bounded size. A piece that was cut off never
 * changes, so that a long block costs as little to add to as a short one.
 */
export class CodeCutter {
  readonly #pieces: string[] = [];
  #open = '';
  #lines = 0;

  /** Adds one whole line with its end. */
  addLine(line: string): void {
    this.#open += line;
    this.#lines += 1;
    const rests = this.#lines >= LINES && line.trim() === '';
    if (rests || this.#lines >= MOST_LINES || this.#open.length >= MOST_UNITS) {
      this.#pieces.push(this.#open);
      this.#open = '';
      this.#lines = 0;
    }
  }

  /** All pieces, with the part of a line that has arrived. Without the last line's end. */
  pieces(part: string): readonly string[] {
    const last = this.#open + part;
    if (last !== '') return [...this.#pieces, last.replace(/\n$/, '')];
    return this.#pieces.map((piece, index) =>
      index === this.#pieces.length - 1 ? piece.replace(/\n$/, '') : piece,
    );
  }

  /** Cuts code that is there as a whole. */
  static cut(code: string): readonly string[] {
    const cutter = new CodeCutter();
    const lines = code.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    const part = lines.at(-1)?.endsWith('\n') === false ? (lines.pop() ?? '') : '';
    for (const line of lines) cutter.addLine(line);
    return cutter.pieces(part);
  }
}
