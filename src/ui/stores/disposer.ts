import type { Unsubscribe } from '../adapter';

/** Collects the ends of everything a store started, and ends it all in one call. */
export class Disposer {
  #ends: Unsubscribe[] = [];

  add(...ends: Unsubscribe[]): void {
    this.#ends.push(...ends);
  }

  dispose(): void {
    const ends = this.#ends;
    this.#ends = [];
    for (const end of ends.reverse()) end();
  }
}
