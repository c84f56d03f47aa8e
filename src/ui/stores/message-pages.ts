import { reportOf } from '@/core/errors/homebody-error';
import type { ConversationId, MessageId } from '@/core/ids';
import { MOST_MESSAGES, readMessages } from '@/messaging/commands/messages';
import type { Adapter } from '../adapter';
import type { NoticeStore } from './notice-store';

/**
 * Asks the host for messages that this surface has not. What was asked for is not asked for
 * again until a new snapshot comes or the request fails, which is a notice with a way to try again.
 */
export class MessagePages {
  readonly #adapter: Pick<Adapter, 'send'>;
  readonly #notices: NoticeStore;
  #id: ConversationId | null = null;
  /** Asked for, or about to be. A snapshot makes a new set: what was asked before it is void. */
  #asked = new Set<MessageId>();
  #next: MessageId[] = [];

  constructor(adapter: Pick<Adapter, 'send'>, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
  }

  /** A snapshot of this conversation came, or another one is shown. */
  reset(id: ConversationId): void {
    this.#id = id;
    this.#asked = new Set();
    this.#next = [];
  }

  /** Asks for these; what is wanted within one turn is asked for together. */
  want(ids: readonly MessageId[]): void {
    const wanted = ids.filter((id) => !this.#asked.has(id));
    if (wanted.length === 0) return;
    if (this.#next.length === 0) queueMicrotask(() => this.#flush());
    for (const id of wanted) this.#asked.add(id);
    this.#next.push(...wanted);
  }

  #flush(): void {
    const ids = this.#next;
    this.#next = [];
    for (let at = 0; at < ids.length; at += MOST_MESSAGES) {
      void this.#ask(ids.slice(at, at + MOST_MESSAGES));
    }
  }

  async #ask(messageIds: readonly MessageId[]): Promise<void> {
    const conversationId = this.#id;
    const asked = this.#asked;
    if (conversationId === null) return;
    try {
      await this.#adapter.send(readMessages, { conversationId, messageIds: [...messageIds] });
    } catch (thrown) {
      // Another conversation is shown, or a new snapshot came and asked for what it lacks.
      if (this.#asked !== asked) return;
      for (const id of messageIds) asked.delete(id);
      const isGone = reportOf(thrown).code === 'conversation-missing';
      this.#notices.show(thrown, isGone ? null : () => this.want(messageIds));
    }
  }
}
