import { type ReadonlySignal, signal } from '@preact/signals';
import type { Unsubscribe } from '../adapter';
import type { Schedule } from './schedule';

/** The longest time between the two presses of a double click, in milliseconds. */
const DOUBLE_CLICK_MS = 400;

/**
 * The last press of Stop. Whoever presses it twice means one thing, so what follows it at once
 * at the same place is no wish of its own.
 */
export class StopPress {
  readonly #now: () => number;
  readonly #schedule: Schedule;
  readonly #holdsPlace = signal(false);
  #at: number | null = null;
  #callOff: Unsubscribe | null = null;

  /** @param now milliseconds that only go up */
  constructor(now: () => number, schedule: Schedule) {
    this.#now = now;
    this.#schedule = schedule;
  }

  /** Whether nothing else should move to where Stop was: only what is shown depends on it. */
  get holdsPlace(): ReadonlySignal<boolean> {
    return this.#holdsPlace;
  }

  note(): void {
    this.#at = this.#now();
    this.#holdsPlace.value = true;
    this.#callOff?.();
    this.#callOff = this.#schedule(DOUBLE_CLICK_MS, () => {
      this.#holdsPlace.value = false;
    });
  }

  /** Whether a press now is the second one of a double click on Stop. */
  isFollowed(): boolean {
    return this.#at !== null && this.#now() - this.#at < DOUBLE_CLICK_MS;
  }

  dispose(): void {
    this.#callOff?.();
  }
}
