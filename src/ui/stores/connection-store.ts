import { type ReadonlySignal, signal } from '@preact/signals';
import type { Adapter, Unsubscribe } from '../adapter';
import { Disposer } from './disposer';
import type { Schedule } from './schedule';

/** A host that is back sooner than this was never away as far as a person can tell. */
const GRACE_MS = 800;

/** Whether to say that the host is being looked for. Silent about the first connection. */
export class ConnectionStore {
  readonly #lost = signal(false);
  readonly #disposer = new Disposer();
  #wasConnected = false;
  #callOff: Unsubscribe | null = null;

  constructor(adapter: Adapter, schedule: Schedule) {
    this.#disposer.add(
      adapter.onConnection((state) => {
        this.#callOff?.();
        this.#callOff = null;
        if (state === 'connected') {
          this.#wasConnected = true;
          this.#lost.value = false;
        } else if (this.#wasConnected) {
          this.#callOff = schedule(GRACE_MS, () => {
            this.#lost.value = true;
          });
        }
      }),
      () => this.#callOff?.(),
    );
  }

  get lost(): ReadonlySignal<boolean> {
    return this.#lost;
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
