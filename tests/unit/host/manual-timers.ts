interface Timer {
  readonly at: number;
  act(): void;
}

/** Timers that go off when the test lets time pass. */
export class ManualTimers {
  readonly #timers = new Set<Timer>();
  #now = 0;

  after(ms: number, act: () => void): () => void {
    const timer = { at: this.#now + ms, act };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  }

  get pending(): number {
    return this.#timers.size;
  }

  pass(ms: number): void {
    this.#now += ms;
    for (const timer of [...this.#timers]) {
      if (timer.at > this.#now || !this.#timers.delete(timer)) continue;
      timer.act();
    }
  }
}
