type Timer = ReturnType<typeof setTimeout>;

/** Where timers come from; the global ones where nothing else is given. */
export interface Timers {
  set(callback: () => void, ms: number): Timer;
  clear(timer: Timer): void;
}

const GLOBAL_TIMERS: Timers = {
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (timer) => clearTimeout(timer),
};

/**
 * Runs `work` at most once in every `ms`, however often it is asked for: the first asking
 * starts the wait, and whatever was asked meanwhile is done together at its end.
 */
export class Coalescer {
  readonly #work: () => void;
  readonly #ms: number;
  readonly #timers: Timers;
  #timer: Timer | null = null;

  constructor(ms: number, work: () => void, timers: Timers = GLOBAL_TIMERS) {
    this.#ms = ms;
    this.#work = work;
    this.#timers = timers;
  }

  ask(): void {
    if (this.#timer !== null) return;
    this.#timer = this.#timers.set(() => {
      this.#timer = null;
      this.#work();
    }, this.#ms);
  }

  /** Does what is waiting, now. */
  flush(): void {
    if (this.#timer === null) return;
    this.#timers.clear(this.#timer);
    this.#timer = null;
    this.#work();
  }

  /** Forgets what is waiting. */
  cancel(): void {
    if (this.#timer !== null) this.#timers.clear(this.#timer);
    this.#timer = null;
  }
}
