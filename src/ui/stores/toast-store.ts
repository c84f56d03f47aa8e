import { type ReadonlySignal, signal } from '@preact/signals';
import type { Unsubscribe } from '../adapter';
import type { Schedule } from './schedule';

/** A word on something that happened by itself, with at most one thing to do about it. */
export interface Toast {
  /** A toast takes the place of one with the same key. */
  readonly key: string;
  readonly words: string;
  readonly tone: 'done' | 'loss';
  readonly action: { readonly label: string; act(): void } | null;
}

/** How long a toast is shown that nobody touches; where there is something to do, it is longer. */
const SHOWN_MS = { done: 6_000, loss: 12_000, toDo: 12_000 } as const;

/** Toasts, one at a time. One that the pointer or the focus is on stays. */
export class ToastStore {
  readonly #schedule: Schedule;
  readonly #current = signal<Toast | null>(null);
  #waiting: Toast[] = [];
  #held = false;
  #callOff: Unsubscribe | null = null;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  get current(): ReadonlySignal<Toast | null> {
    return this.#current;
  }

  show(toast: Toast): void {
    const now = this.#current.peek();
    if (now === null || now.key === toast.key) this.#put(toast);
    else this.#waiting = [...this.#waiting.filter(({ key }) => key !== toast.key), toast];
  }

  /** Takes the one that is shown away; the next one comes. */
  dismiss(): void {
    this.#held = false;
    this.#put(this.#waiting.shift() ?? null);
  }

  /** Somebody reads it: it stays until `release`. */
  hold(): void {
    this.#held = true;
    this.#callOff?.();
  }

  release(): void {
    this.#held = false;
    this.#count();
  }

  dispose(): void {
    this.#callOff?.();
  }

  #put(toast: Toast | null): void {
    this.#current.value = toast;
    this.#count();
  }

  #count(): void {
    this.#callOff?.();
    const toast = this.#current.peek();
    if (toast === null || this.#held) return;
    this.#callOff = this.#schedule(SHOWN_MS[toast.action === null ? toast.tone : 'toDo'], () =>
      this.dismiss(),
    );
  }
}
