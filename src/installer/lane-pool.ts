import type { FileOptions, FileOrder, Lane } from './lane';

/** The lanes of one install. Who comes when all of them are busy waits for the next free one. */
export class LanePool {
  readonly #lanes: readonly Lane[];
  readonly #free: Lane[];
  /** Oldest first. */
  readonly #waiting: ((lane: Lane) => void)[] = [];

  constructor(count: number, openLane: () => Lane) {
    this.#lanes = Array.from({ length: count }, openLane);
    this.#free = [...this.#lanes];
  }

  /** As `Lane.fetch`, in any lane; rejects with the signal's reason where it aborted before. */
  async fetch(order: FileOrder, options: FileOptions): Promise<void> {
    const lane = this.#free.pop() ?? (await new Promise<Lane>((free) => this.#waiting.push(free)));
    try {
      options.signal.throwIfAborted();
      await lane.fetch(order, options);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(lane);
      else this.#free.push(lane);
    }
  }

  /** Ends all of them; nothing may be under way. */
  close(): void {
    for (const lane of this.#lanes) lane.close();
  }
}
