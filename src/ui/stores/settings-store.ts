import { type ReadonlySignal, signal } from '@preact/signals';
import type { ModelId } from '@/core/ids';
import { setDefaultModel, setIdleUnload } from '@/messaging/commands/settings';
import { type SettingsView, settingsTopic } from '@/messaging/topics/settings';
import type { Adapter } from '../adapter';
import { Disposer } from './disposer';
import { followTopic } from './follow-topic';
import type { NoticeStore } from './notice-store';

/** What the person has set. A change is shown at once, and taken back where it is not kept. */
export class SettingsStore {
  readonly #view = signal<SettingsView | null>(null);
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
    const take = (view: SettingsView) => {
      const before = this.#view.peek();
      this.#view.value = view;
      // An import may end the wish to follow while no panel is open to give that back.
      if (before?.followsTab === true && !view.followsTab) {
        void notices.attempt(() => adapter.releaseTabs());
      }
    };
    this.#disposer.add(followTopic(adapter, settingsTopic, notices, take));
  }

  /** Null until the host said so. */
  get view(): ReadonlySignal<SettingsView | null> {
    return this.#view;
  }

  /** Null is what is recommended for this machine. */
  setDefaultModel(modelId: ModelId | null): Promise<void> {
    return this.#set({ defaultModelId: modelId }, () =>
      this.#adapter.send(setDefaultModel, { modelId }),
    );
  }

  /** Null is never. */
  setIdleMinutes(minutes: number | null): Promise<void> {
    return this.#set({ idleUnloadMinutes: minutes }, () =>
      this.#adapter.send(setIdleUnload, { minutes }),
    );
  }

  dispose(): void {
    this.#disposer.dispose();
  }

  async #set(change: Partial<SettingsView>, send: () => Promise<unknown>): Promise<void> {
    const before = this.#view.peek();
    if (before === null) return;
    this.#view.value = { ...before, ...change };
    this.#notices.dismiss();
    try {
      await send();
    } catch (thrown) {
      this.#view.value = before;
      this.#notices.show(thrown);
    }
  }
}
