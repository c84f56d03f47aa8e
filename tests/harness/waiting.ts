/** Promises that wait until the test settles them. */
export class Waiting {
  readonly #pending: { resolve(): void; reject(error: unknown): void }[] = [];

  get count(): number {
    return this.#pending.length;
  }

  /** A promise that waits. */
  add(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ resolve, reject });
    });
  }

  /** Settles the one at `index` (counted round), with an error where one is given. */
  settle(index = 0, error?: unknown): boolean {
    const [one] = this.#pending.splice(index % Math.max(this.#pending.length, 1), 1);
    if (error === undefined) one?.resolve();
    else one?.reject(error);
    return one !== undefined;
  }
}

/** Lets every promise that can go on go on. */
export function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
