import type { Schedule } from '../stores/schedule';

/** A clock that moves only when a test says so. */
export class ManualSchedule {
  #now = 0;
  #due: { at: number; run: () => void }[] = [];

  readonly schedule: Schedule = (milliseconds, run) => {
    const entry = { at: this.#now + milliseconds, run };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  };

  readonly now = (): number => this.#now;

  /** Lets this much time pass and runs what fell due. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#due.filter((entry) => entry.at <= this.#now);
    this.#due = this.#due.filter((entry) => entry.at > this.#now);
    for (const entry of due) entry.run();
  }

  get pending(): number {
    return this.#due.length;
  }
}
