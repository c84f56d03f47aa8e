import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { HandoffId } from '@/core/ids';
import { acknowledgeHandoff } from '@/messaging/commands/host';
import { type Handoff, handoffsTopic } from '@/messaging/topics/handoffs';
import type { Adapter } from '../adapter';
import type { Text } from '../text/en';
import type { ComposerStore } from './composer-store';
import { Disposer } from './disposer';
import { followTopic } from './follow-topic';
import type { NavigationStore } from './navigation-store';
import type { NoticeStore } from './notice-store';
import type { PageStore } from './page-store';
import type { ToastStore } from './toast-store';

export interface HandoffStoreOptions {
  readonly adapter: Adapter;
  readonly text: ReadonlySignal<Text>;
  readonly page: PageStore;
  readonly navigation: NavigationStore;
  readonly composer: ComposerStore;
  readonly notices: NoticeStore;
  readonly toasts: ToastStore;
}

/**
 * Selections handed over to this window's panel: opens their conversation, puts the cursor in
 * the composer, and only then says that they are shown.
 */
export class HandoffStore {
  readonly #adapter: Adapter;
  readonly #navigation: NavigationStore;
  readonly #composer: ComposerStore;
  readonly #notices: NoticeStore;
  readonly #say: Pick<HandoffStoreOptions, 'text' | 'toasts'>;
  readonly #taken = new Set<HandoffId>();
  readonly #disposer = new Disposer();

  constructor({ adapter, page, navigation, composer, notices, ...say }: HandoffStoreOptions) {
    this.#say = say;
    this.#adapter = adapter;
    this.#navigation = navigation;
    this.#composer = composer;
    this.#notices = notices;
    const waiting = signal<readonly Handoff[]>([]);
    const take = (handoffs: readonly Handoff[]) => {
      waiting.value = handoffs;
    };
    this.#disposer.add(
      followTopic(adapter, handoffsTopic, notices, take),
      effect(() => {
        const windowId = page.page.value?.windowId;
        for (const handoff of waiting.value) {
          if (handoff.windowId === windowId && !this.#taken.has(handoff.id)) {
            this.#taken.add(handoff.id);
            untracked(() => void this.#show(handoff));
          }
        }
      }),
    );
  }

  dispose(): void {
    this.#disposer.dispose();
  }

  async #show(handoff: Handoff): Promise<void> {
    try {
      await this.#navigation.goTo(handoff.conversationId);
      this.#composer.focus();
      if (handoff.asked) this.#composer.noteAsked();
      if (handoff.unread) {
        const { text, toasts } = this.#say;
        const words = text.peek().menu.unread[handoff.unread];
        toasts.show({ key: 'unread', words, tone: 'loss', action: null });
      }
      await this.#adapter.send(acknowledgeHandoff, { handoffId: handoff.id });
    } catch (thrown) {
      // Forgotten, so that the next word about the hand-over has it shown and acknowledged again.
      this.#taken.delete(handoff.id);
      this.#notices.show(thrown);
    }
  }
}
