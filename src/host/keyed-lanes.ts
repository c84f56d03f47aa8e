import { Lane } from './lane';

/** A lane for each key: what concerns one thing happens one after another, the rest beside it. */
export class KeyedLanes<Key> {
  readonly #lanes = new Map<Key, { readonly lane: Lane; waiting: number }>();

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
}
