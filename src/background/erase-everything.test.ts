import { describe, expect, it } from 'vitest';
import { eraseEverything } from './erase-everything';
import type { Inventory, KeptData } from './kept-data';

const EMPTY: Inventory = { databases: [], files: [], others: [] };
const FULL: Inventory = {
  databases: [
    {
      name: 'homebody',
      stores: [
        { name: 'conversations', rows: 2 },
        { name: 'messages', rows: 9 },
      ],
    },
    { name: 'homebody-installer', stores: [{ name: 'models', rows: 1 }] },
  ],
  files: [{ path: 'homebody/blobs/a', bytes: 1_000 }],
  others: ['storage.local work'],
};

/** A browser that keeps this, and gives it up after so many tries. */
class Kept implements KeptData {
  now = FULL;
  tries = 0;
  hostsWhileErased: boolean[] = [];
  readonly #isHostThere: () => boolean;
  readonly #after: number;
  readonly #stuck: Inventory;

  constructor(isHostThere: () => boolean, after = 1, stuck = EMPTY) {
    this.#isHostThere = isHostThere;
    this.#after = after;
    this.#stuck = stuck;
  }

  async look() {
    return this.now;
  }

  async erase() {
    this.tries += 1;
    this.hostsWhileErased.push(this.#isHostThere());
    this.now = this.tries >= this.#after ? this.#stuck : this.now;
  }
}

function world(after?: number, stuck?: Inventory) {
  let isHostThere = true;
  const kept = new Kept(() => isHostThere, after, stuck);
  const erased = eraseEverything({
    kept,
    sleep: async () => {},
    withoutHost: async (work) => {
      isHostThere = false;
      return work();
    },
  });
  return { kept, erased };
}

describe('erasing everything', () => {
  it('says what was there, and that nothing is left', async () => {
    const { kept, erased } = world();
    expect(await erased).toEqual({
      removed: { conversations: 2, messages: 9, models: 1, files: 1, bytes: 1_000 },
      left: [],
    });
    expect(kept.hostsWhileErased).toEqual([false]);
  });

  it('tries again while something is still held', async () => {
    const { kept, erased } = world(3);
    expect((await erased).left).toEqual([]);
    expect(kept.tries).toBe(3);
  });

  it('names what could not be removed, of every kind', async () => {
    const { erased } = world(1, {
      databases: [{ name: 'homebody', stores: [] }],
      files: [{ path: 'homebody/blobs/a', bytes: 1 }],
      others: ['cache x'],
    });
    expect((await erased).left).toEqual(['database homebody', 'file homebody/blobs/a', 'cache x']);
  });
});
