/** How far a piece of work is, in bytes and milliseconds. */
export interface Progress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** Rolling average; null until enough was seen to say. */
  readonly bytesPerSecond: number | null;
  /** Null where it cannot be said. */
  readonly secondsLeft: number | null;
}

interface Sample {
  readonly at: number;
  readonly bytes: number;
}

/** Samples older than this say nothing about the speed of now. */
const WINDOW_MS = 10_000;
/** Less than this is too short to divide by. */
const SHORTEST_MS = 500;

/**
 * Speed and time left from a rolling average. The count of bytes never goes backwards, and a
 * clock that jumps (sleep, a changed system time) empties the window instead of giving nonsense.
 */
export class RateMeter {
  #samples: Sample[] = [];
  #done: number;
  readonly #total: number;

  /** `alreadyDone`: bytes staged by an earlier attempt; they count as done, not as speed. */
  constructor(total: number, alreadyDone = 0) {
    this.#total = total;
    this.#done = Math.min(alreadyDone, total);
  }

  /** Takes the bytes done so far and the time of now, and says how things stand. */
  report(bytes: number, now: number): Progress {
    this.#done = Math.max(this.#done, Math.min(bytes, this.#total));
    const last = this.#samples.at(-1);
    if (last && (now < last.at || now - last.at > WINDOW_MS)) this.#samples = [];
    this.#samples.push({ at: now, bytes: this.#done });
    while (this.#samples.length > 2 && now - (this.#samples[0]?.at ?? now) > WINDOW_MS) {
      this.#samples.shift();
    }
    const speed = this.#speed(now);
    const left = this.#total - this.#done;
    return {
      bytesDone: this.#done,
      bytesTotal: this.#total,
      bytesPerSecond: speed,
      secondsLeft: speed === null || speed === 0 ? null : left / speed,
    };
  }

  #speed(now: number): number | null {
    const first = this.#samples[0];
    if (!first || now - first.at < SHORTEST_MS) return null;
    return ((this.#done - first.bytes) * 1000) / (now - first.at);
  }
}
