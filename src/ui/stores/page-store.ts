import { type ReadonlySignal, signal } from '@preact/signals';
import type { ActivePage, Adapter } from '../adapter';
import { Disposer } from './disposer';
import type { NoticeStore } from './notice-store';

/** Where the person is. Null until the browser said so, and for a surface that follows no tab. */
export class PageStore {
  readonly #page = signal<ActivePage | null>(null);
  readonly #disposer = new Disposer();

  constructor(adapter: Adapter, notices: NoticeStore, follows = true) {
    if (!follows) return;
    let disposed = false;
    this.#disposer.add(
      adapter.onActivePage((page) => {
        this.#page.value = page;
      }),
      () => {
        disposed = true;
      },
    );
    void notices.attempt(async () => {
      const page = await adapter.activePage();
      // A change that was told meanwhile is newer than the answer to the first question.
      if (!disposed && this.#page.peek() === null) this.#page.value = page;
    });
  }

  get page(): ReadonlySignal<ActivePage | null> {
    return this.#page;
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
