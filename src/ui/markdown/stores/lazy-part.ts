import { type ReadonlySignal, signal } from '@preact/signals';

/**
 * Code that is fetched from the extension's own package when something first needs it. Whoever
 * reads `value` is drawn again when it is there. If it cannot be had (the extension was updated
 * under an open page), `value` stays null and what it would have drawn stays plain; `failure` says
 * why.
 */
export class LazyPart<Part> {
  readonly #value = signal<Part | null>(null);
  readonly #load: () => Promise<Part>;
  #loading: Promise<void> | null = null;
  /** What the import threw. */
  failure: unknown = null;

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** Null until it is there. */
  get value(): ReadonlySignal<Part | null> {
    return this.#value;
  }

  /** Begins to load it, once. Resolves when that is over, and never rejects. */
  need(): Promise<void> {
    this.#loading ??= this.#load().then(
      (part) => {
        this.#value.value = part;
      },
      (thrown: unknown) => {
        this.failure = thrown;
      },
    );
    return this.#loading;
  }
}
