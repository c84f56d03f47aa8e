import { foundAround, foundIn } from '@/core/found-text';
import type { ConversationId } from '@/core/ids';
import { comparePlaces, type ListedConversation, listed } from '@/core/listed-conversation';
import { matches, termsOf } from '@/core/text-search';
import {
  listConversations,
  pinConversation,
  renameConversation,
  searchConversations,
} from '@/messaging/commands/conversation-list';
import { removeConversation, restoreConversation } from '@/messaging/commands/conversations';
import type { ConversationView } from '@/messaging/topics/conversation';
import { conversationsTopic } from '@/messaging/topics/conversations';
import type { MemoryAdapter } from './memory-adapter';

interface Conversations {
  view(id: ConversationId): ConversationView;
  setConversation(id: ConversationId, part: Partial<ConversationView['conversation']>): void;
}

/** Answers what the list of conversations asks, the way the host does, from what is in memory. */
export class MemoryConversations {
  readonly #adapter: MemoryAdapter;
  readonly #conversations: Conversations;
  readonly #rows = new Map<ConversationId, ListedConversation>();
  /** Conversations looked through in one slice of a search. */
  sliceSize = 3;

  constructor(adapter: MemoryAdapter, conversations: Conversations) {
    this.#adapter = adapter;
    this.#conversations = conversations;
    adapter.topics.set(conversationsTopic, { changes: 0 });
    adapter.answer(listConversations, ({ site, after, limit }) => {
      const rows = this.#list(site);
      return { rows: below(rows, after).slice(0, limit), total: rows.length };
    });
    adapter.answer(searchConversations, (wish) => {
      const rows = below(this.#list(wish.site), wish.after);
      const slice = rows.slice(0, this.sliceSize);
      const terms = termsOf(wish.text);
      const found = slice.flatMap((row) => this.#find(row, terms, wish.where) ?? []);
      const isEnd = slice.length === rows.length;
      return { hits: found.slice(0, wish.limit), after: isEnd ? null : (slice.at(-1) ?? null) };
    });
    adapter.answer(renameConversation, ({ conversationId, title }) => {
      conversations.setConversation(conversationId, { title });
      return {};
    });
    adapter.answer(pinConversation, ({ conversationId, pinned }) => {
      conversations.setConversation(conversationId, { pinned });
      return {};
    });
    adapter.answer(removeConversation, ({ conversationId }) => {
      conversations.setConversation(conversationId, { deletedAt: 1 });
      return {};
    });
    adapter.answer(restoreConversation, ({ conversationId }) => {
      conversations.setConversation(conversationId, { deletedAt: null });
      return {};
    });
  }

  /** Something of the conversation changed: the lists are told where its row did. */
  look(id: ConversationId): void {
    const { conversation, messages } = this.#conversations.view(id);
    const words = messages.findLast(({ text }) => text !== '')?.text ?? '';
    const before = this.#rows.get(id) ?? null;
    const after = listed(conversation, words);
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (after === null) this.#rows.delete(id);
    else this.#rows.set(id, after);
    this.#adapter.topics.publish(conversationsTopic, { before, after });
  }

  #list(site: string | null): ListedConversation[] {
    return [...this.#rows.values()]
      .filter((row) => site === null || row.site === site)
      .sort(comparePlaces);
  }

  #find(row: ListedConversation, terms: readonly string[], where: 'titles' | 'messages') {
    const title = foundIn(row.title, terms);
    if (where === 'titles') {
      return matches(row.title, terms) ? { conversation: row, title, message: null } : null;
    }
    const { messages } = this.#conversations.view(row.id);
    const message = messages.findLast(({ text }) => matches(text, terms));
    if (!message) return null;
    const found = foundAround(message.text, terms);
    return { conversation: row, title, message: { id: message.id, found } };
  }
}

function below(
  rows: readonly ListedConversation[],
  after: Pick<ListedConversation, 'pinned' | 'updatedAt' | 'id'> | null,
) {
  return rows.filter((row) => after === null || comparePlaces(row, after) > 0);
}
