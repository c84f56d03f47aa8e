import { type ReadonlySignal, signal } from '@preact/signals';
import type { ActivePage, Adapter } from '../adapter';
import { Disposer } from './disposer';
import type { NoticeStore } from './notice-store';

/** Where the person is. Null until the browser said so, and for a surface that follows no tab. */
export class PageStore {
  readonly #page = signal<ActivePage | null>(null);
  readonly #disposer = new Disposer();
  readonly #adapter: Adapter;
  readonly #follows: boolean;
  #disposed = false;

  constructor(adapter: Adapter, notices: NoticeStore, follows = true) {
    this.#adapter = adapter;
    this.#follows = follows;
    if (!follows) return;
    this.#disposer.add(
      adapter.onActivePage((page) => {
        this.#page.value = page;
      }),
      () => {
        this.#disposed = true;
      },
    );
    void notices.attempt(() => this.look());
  }

  /**
   * Asks the browser again: it does not tell when the person calls Homebody on a page, and with
   * that lets it see which page that is. Rejects where the browser does not answer.
   */
  async look(): Promise<void> {
    if (!this.#follows) return;
    const before = this.#page.peek();
    const page = await this.#adapter.activePage();
    // A change that was told meanwhile is newer than this answer.
    if (!this.#disposed && this.#page.peek() === before) this.#page.value = page;
  }

  get page(): ReadonlySignal<ActivePage | null> {
    return this.#page;
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
