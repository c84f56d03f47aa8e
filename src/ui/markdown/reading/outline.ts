import type { Token } from 'marked';
import { knownToken } from './known-token';

/**
 * Gives headings their place. Models begin with any level and skip some; a screen reader's list
 * of headings must not. Immutable: a block that is read again begins from the outline before it.
 */
export class Outline {
  readonly #above: readonly number[];

  constructor(above: readonly number[] = []) {
    this.#above = above;
  }

  /** How deep a heading of this level stands, from 1. */
  depthOf(level: number): number {
    return this.#under(level).length + 1;
  }

  /** The outline behind a heading of this level. */
  after(level: number): Outline {
    return new Outline([...this.#under(level), level]);
  }

  #under(level: number): readonly number[] {
    return this.#above.filter((other) => other < level);
  }
}

/** The outline behind a block. */
export function outlineAfter(outline: Outline, block: Token): Outline {
  const token = knownToken(block);
  return token?.type === 'heading' ? outline.after(token.depth) : outline;
}
