import { type ReadonlySignal, signal } from '@preact/signals';
import { type Erased, eraseEverything } from '@/messaging/commands/erase';
import type { Adapter } from '../adapter';
import type { NoticeStore } from './notice-store';

export type EraseState =
  | { readonly kind: 'idle' | 'asking' | 'erasing' }
  | { readonly kind: 'erased'; readonly removed: Erased; readonly left: readonly string[] };

/** Erases everything after the person has confirmed it. */
export class EraseStore {
  readonly #state = signal<EraseState>({ kind: 'idle' });
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
  }

  get state(): ReadonlySignal<EraseState> {
    return this.#state;
  }

  /** Shows what would be lost. */
  open(): void {
    if (this.#state.peek().kind !== 'erasing') this.#state.value = { kind: 'asking' };
  }

  keep(): void {
    if (this.#state.peek().kind === 'asking') this.#state.value = { kind: 'idle' };
  }

  async erase(): Promise<void> {
    if (this.#state.peek().kind !== 'asking') return;
    this.#notices.dismiss();
    this.#state.value = { kind: 'erasing' };
    try {
      const { removed, left } = await this.#adapter.send(eraseEverything, {});
      this.#state.value = { kind: 'erased', removed, left };
    } catch (thrown) {
      this.#state.value = { kind: 'idle' };
      this.#notices.show(thrown);
    }
  }
}
