import type { CodeBlock } from '../tree';
import { CodeCutter } from './code-cutter';
import { languageOf } from './language-of';

const OPENER = /^( {0,3})(`{3,}|~{3,})([^\n]*)\n/;

/**
 * A fenced code block whose end has not been seen. It looks only at what is new, so that a long
 * block costs no more for each token than a short one.
 */
export class OpenFence {
  readonly start: number;
  readonly #language: string;
  readonly #indent: RegExp;
  readonly #closing: RegExp;
  readonly #maybeClosing: RegExp;
  readonly #cutter = new CodeCutter();
  #next: number;

  private constructor(start: number, [opener, indent, fence, info]: readonly string[]) {
    this.start = start;
    this.#next = start + (opener ?? '').length;
    this.#language = languageOf(info ?? '');
    const mark = (fence ?? '').charAt(0);
    this.#indent = new RegExp(`^ {0,${(indent ?? '').length}}`);
    this.#closing = new RegExp(`^ {0,3}${mark}{${(fence ?? '').length},}[ \\t]*\\n?$`);
    this.#maybeClosing = new RegExp(`^ {0,3}${mark}*[ \\t]*$`);
  }

  /** Null where no whole opening line stands at `start`. */
  static at(text: string, start: number): OpenFence | null {
    const end = text.indexOf('\n', start);
    const found = end < 0 ? null : OPENER.exec(text.slice(start, end + 1));
    return found && new OpenFence(start, found);
  }

  /**
   * Takes in what has arrived. @returns the block, and where it ended, or null while it is open.
   * `ended`: no more will come.
   */
  read(text: string, ended: boolean): { readonly block: CodeBlock; readonly end: number | null } {
    for (;;) {
      const end = text.indexOf('\n', this.#next);
      if (end < 0) break;
      const line = text.slice(this.#next, end + 1);
      this.#next = end + 1;
      if (this.#closing.test(line)) return { block: this.#block('', true), end: this.#next };
      this.#cutter.addLine(line.replace(this.#indent, ''));
    }
    const part = text.slice(this.#next);
    if (ended) {
      const closed = this.#closing.test(part);
      return { block: this.#block(closed ? '' : part, true), end: null };
    }
    return { block: this.#block(this.#maybeClosing.test(part) ? '' : part, false), end: null };
  }

  #block(part: string, closed: boolean): CodeBlock {
    const pieces = this.#cutter.pieces(part.replace(this.#indent, ''));
    return { kind: 'code', language: this.#language, pieces, closed };
  }
}
