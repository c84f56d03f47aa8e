import { isOpen } from '@/core/conversation';
import type { Draft } from '@/core/draft';
import type { ConversationId } from '@/core/ids';
import { quoteKey } from '@/core/quote-key';
import { sameQuote } from '@/core/same-quote';
import { shownThread } from '@/core/versions';
import type { DraftStore } from '@/storage/conversation-store';
import type { LiveConversation } from './live-conversations';

export interface DraftsOptions {
  readonly store: DraftStore;
  /** Does a write to a conversation when those before it are done. */
  inLane<Result>(
    id: ConversationId,
    work: (live: LiveConversation) => Promise<Result>,
  ): Promise<Result>;
  /** Stores a conversation that is not stored yet. In its lane only. */
  keepConversation(id: ConversationId): Promise<void>;
  /** Something was begun in it, or taken back. */
  settle(id: ConversationId): void;
}

/**
 * What is typed and not sent. A quote may be a whole page: it is written and shown anew only where
 * it is another one.
 */
export class Drafts {
  readonly #options: DraftsOptions;

  constructor(options: DraftsOptions) {
    this.#options = options;
  }

  /** Keeps what is typed. A late save of what was just sent is left out: it is no draft any more. */
  set(id: ConversationId, draft: Draft): Promise<void> {
    return this.#options.inLane(id, (live) => this.#set(id, live, draft));
  }

  /**
   * Keeps a text beside the quote that is there.
   * @returns whether it is the quote with this key: if not, nothing was changed
   */
  setText(id: ConversationId, text: string, key: string): Promise<boolean> {
    return this.#options.inLane(id, async (live) => {
      const { quote } = live.value.draft;
      if (quote === null || quoteKey(quote) !== key) return false;
      await this.#set(id, live, { text, quote });
      return true;
    });
  }

  async #set(id: ConversationId, live: LiveConversation, draft: Draft): Promise<void> {
    const { store, keepConversation, settle } = this.#options;
    const { messages, conversation, draft: before } = live.value;
    const [question, answer] = shownThread(messages, conversation.leafId).slice(-2);
    const isSent = answer?.role === 'assistant' && isOpen(answer.state);
    if (isSent && question?.text === draft.text.trim()) return;
    await keepConversation(id);
    if (sameQuote(draft.quote, before.quote)) {
      await store.putText(id, draft.text);
      live.publish({ kind: 'draft-text', text: draft.text });
    } else {
      await store.put(id, draft);
      live.publish({ kind: 'draft', draft });
    }
    settle(id);
  }
}
