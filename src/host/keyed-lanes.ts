import { Lane } from './lane';

/** A lane for each key: what concerns one thing happens one after another, the rest beside it. */
export class KeyedLanes<Key> {
  readonly #lanes = new Map<Key, { readonly lane: Lane; waiting: number }>();

  /** Whether anything is done, or waits to be, in the lane of this key. */
  isBusy(key: Key): boolean {
    return this.#lanes.has(key);
  }

  async run<Result>(key: Key, task: () => Promise<Result>): Promise<Result> {
    const entry = this.#lanes.get(key) ?? { lane: new Lane(), waiting: 0 };
    this.#lanes.set(key, entry);
    entry.waiting += 1;
    try {
      return await entry.lane.run(task);
    } finally {
      entry.waiting -= 1;
      if (entry.waiting === 0) this.#lanes.delete(key);
    }
  }

  /** Waits for the lanes of all keys, which are all different, and holds them meanwhile. */
  async runAll<Result>(keys: readonly Key[], task: () => Promise<Result>): Promise<Result> {
    let letGo = () => {};
    const end = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const held = keys.map(
      (key) =>
        new Promise<void>((hold, fail) => {
          this.run(key, () => {
            hold();
            return end;
          }).catch(fail);
        }),
    );
    try {
      await Promise.all(held);
      return await task();
    } finally {
      letGo();
    }
  }
}
