import { type ReadonlySignal, signal } from '@preact/signals';
import { type MachineView, machineTopic } from '@/messaging/topics/machine';
import type { Adapter, Unsubscribe } from '../adapter';
import type { NoticeStore } from './notice-store';

/** What this machine has, as the host found out. */
export class MachineStore {
  readonly #view = signal<MachineView | null>(null);
  readonly #unsubscribe: Unsubscribe;

  constructor(adapter: Adapter, notices: NoticeStore) {
    const take = (view: MachineView) => {
      this.#view.value = view;
    };
    this.#unsubscribe = adapter.watch(machineTopic, {
      snapshot: take,
      change: (_change, view) => take(view),
      refused: (error) => notices.show(error),
    });
  }

  /** Null until the host said so. */
  get view(): ReadonlySignal<MachineView | null> {
    return this.#view;
  }

  dispose(): void {
    this.#unsubscribe();
  }
}
