import { type ReadonlySignal, signal } from '@preact/signals';
import { APPEARANCE_KEY } from '@/core/appearance';
import { type Erased, eraseEverything } from '@/messaging/commands/erase';
import type { Adapter } from '../adapter';
import type { NoticeStore } from './notice-store';

export type EraseState =
  | { readonly kind: 'idle' | 'asking' | 'erasing' }
  | { readonly kind: 'erased'; readonly removed: Erased; readonly left: readonly string[] };

type PageValues = Pick<Storage, 'getItem' | 'removeItem'>;

/** Erases everything after the person has confirmed it. */
export class EraseStore {
  readonly #state = signal<EraseState>({ kind: 'idle' });
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #pages: PageValues;

  /** `pages` is what pages of the extension read before they are drawn; the background cannot. */
  constructor(adapter: Adapter, notices: NoticeStore, pages: PageValues = localStorage) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.#pages = pages;
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
      this.#pages.removeItem(APPEARANCE_KEY);
      const isLeft = this.#pages.getItem(APPEARANCE_KEY) !== null;
      const all = isLeft ? [...left, `localStorage ${APPEARANCE_KEY}`] : left;
      this.#state.value = { kind: 'erased', removed, left: all };
    } catch (thrown) {
      this.#state.value = { kind: 'idle' };
      this.#notices.show(thrown);
    }
  }
}
