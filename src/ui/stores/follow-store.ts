import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { setFollowsTab } from '@/messaging/commands/settings';
import { settingsTopic } from '@/messaging/topics/settings';
import type { Adapter } from '../adapter';
import type { Text } from '../text/en';
import { Disposer } from './disposer';
import type { NoticeStore } from './notice-store';
import type { ToastStore } from './toast-store';

export interface FollowStoreOptions {
  readonly adapter: Adapter;
  readonly text: ReadonlySignal<Text>;
  readonly notices: NoticeStore;
  readonly toasts: ToastStore;
}

/**
 * Whether the panel goes to the conversation of the tab that the person goes to, or stays. It
 * follows as far as the browser tells of the tabs: those on which Homebody was used, or all of
 * them where the person let it see them.
 */
export class FollowStore {
  readonly #options: FollowStoreOptions;
  readonly #chosen = signal<boolean | null>(null);
  readonly #disposer = new Disposer();
  readonly follows: ReadonlySignal<boolean>;

  constructor(options: FollowStoreOptions) {
    this.#options = options;
    this.follows = computed(() => this.#chosen.value ?? true);
    this.#disposer.add(
      options.adapter.watch(settingsTopic, {
        snapshot: ({ followsTab }) => this.#take(followsTab),
        change: (_change, { followsTab }) => this.#take(followsTab),
        refused: (error) => options.notices.show(error),
      }),
    );
  }

  /** To be called within a gesture: following asks to see the tabs, staying gives that back. */
  async choose(follows: boolean): Promise<void> {
    const { adapter, notices } = this.#options;
    const before = this.#chosen.peek();
    // First and at once: the browser asks a person only within the gesture.
    const asking = follows ? this.ask() : Promise.resolve();
    this.#chosen.value = follows;
    const storing = adapter.send(setFollowsTab, { follows }).catch((thrown: unknown) => {
      this.#chosen.value = before;
      notices.show(thrown);
    });
    // The browser's question may stand there for long: the choice is kept meanwhile.
    await Promise.all([notices.attempt(() => asking), storing]);
    if (this.#chosen.peek() === false) await this.#release();
  }

  /** As it was set, also from elsewhere: by an import, or in another window. */
  #take(follows: boolean): void {
    const before = this.#chosen.peek();
    this.#chosen.value = follows;
    if (!follows && before !== false) void this.#release();
  }

  /** What nobody uses is given back; that needs no gesture. */
  #release(): Promise<void> {
    const { adapter, notices } = this.#options;
    return notices.attempt(() => adapter.releaseTabs());
  }

  /** Asks the person to let Homebody see all tabs; to be called within a gesture. */
  async ask(): Promise<void> {
    const { adapter, toasts, text } = this.#options;
    if (await adapter.requestTabs()) return;
    const words = text.peek().talk.follow.limited;
    toasts.show({ key: 'follow', tone: 'done', words, action: null });
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
