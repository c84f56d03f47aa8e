import { effect, untracked } from '@preact/signals';
import type { ConversationId } from '@/core/ids';
import { activateConversation } from '@/messaging/commands/conversations';
import type { Adapter } from '../adapter';
import type { Attention } from './attention';
import type { ConversationStore } from './conversation-store';
import { Disposer } from './disposer';
import type { NoticeStore } from './notice-store';

interface Surroundings {
  readonly attention: Attention;
  /** Milliseconds since the epoch. */
  today(): number;
}

/**
 * Tells the host which conversation the person is in: when one is shown to them here, and when
 * they come back to this surface. What the host says of a conversation is no sign of a person.
 */
export class PresenceStore {
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #today: () => number;
  readonly #disposer = new Disposer();

  constructor(
    adapter: Adapter,
    conversation: ConversationStore,
    notices: NoticeStore,
    { attention, today }: Surroundings,
  ) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.#today = today;
    this.#disposer.add(
      effect(() => {
        const id = conversation.id.value;
        if (id !== null && attention.isHere()) untracked(() => this.#tell(id));
      }),
      attention.onReturn(() => {
        const id = conversation.id.peek();
        if (id !== null) this.#tell(id);
      }),
    );
  }

  dispose(): void {
    this.#disposer.dispose();
  }

  #tell(conversationId: ConversationId): void {
    const at = this.#today();
    void this.#notices.attempt(() =>
      this.#adapter.send(activateConversation, { conversationId, at }),
    );
  }
}
