import { type ReadonlySignal, signal } from '@preact/signals';
import type { Appearance } from '@/core/appearance';
import { setAppearance } from '@/messaging/commands/appearance';
import { appearanceTopic } from '@/messaging/topics/appearance';
import type { Adapter } from '../adapter';
import { Disposer } from './disposer';
import { followTopic } from './follow-topic';
import type { NoticeStore } from './notice-store';

/** How every surface looks. A choice is shown at once, and taken back where it is not kept. */
export class AppearanceStore {
  readonly #view = signal<Appearance | null>(null);
  #stored: Appearance | null = null;
  #onTheirWay = 0;
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
    const take = (view: Appearance) => {
      this.#stored = view;
      // While choices are on their way, what comes may be of one before them.
      if (this.#onTheirWay === 0) this.#view.value = view;
    };
    this.#disposer.add(followTopic(adapter, appearanceTopic, notices, take));
  }

  /** Null until the host said so. */
  get view(): ReadonlySignal<Appearance | null> {
    return this.#view;
  }

  async change(part: Partial<Appearance>): Promise<void> {
    const before = this.#view.peek();
    if (before === null) return;
    const appearance = { ...before, ...part };
    this.#view.value = appearance;
    this.#notices.dismiss();
    this.#onTheirWay += 1;
    let isKept = true;
    try {
      await this.#adapter.send(setAppearance, { appearance });
    } catch (thrown) {
      isKept = false;
      this.#notices.show(thrown);
    } finally {
      this.#onTheirWay -= 1;
      // Where all is kept, the host says so in its time.
      if (!isKept && this.#onTheirWay === 0) this.#view.value = this.#stored;
    }
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
