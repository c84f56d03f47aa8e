import type { Attention } from '../stores/attention';

/** A person who comes and goes when a test says so. */
export class ManualAttention implements Attention {
  readonly #listeners = new Set<() => void>();
  #here = true;

  /** Whether what they type goes here. */
  focused = false;

  isHere(): boolean {
    return this.#here;
  }

  hasFocus(): boolean {
    return this.focused;
  }

  onReturn(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  leave(): void {
    this.#here = false;
  }

  comeBack(): void {
    this.#here = true;
    for (const listener of this.#listeners) listener();
  }
}
