import { type ReadonlySignal, signal } from '@preact/signals';
import { type MachineView, machineTopic } from '@/messaging/topics/machine';
import type { Adapter, Unsubscribe } from '../adapter';
import { followTopic } from './follow-topic';
import type { NoticeStore } from './notice-store';

/** What this machine has, as the host found out. */
export class MachineStore {
  readonly #view = signal<MachineView | null>(null);
  readonly #unsubscribe: Unsubscribe;

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#unsubscribe = followTopic(adapter, machineTopic, notices, (view) => {
      this.#view.value = view;
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
