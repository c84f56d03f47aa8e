import { Dexie } from 'dexie';
import type { Conversation, Message } from '@/core/conversation';
import type { ConversationId } from '@/core/ids';
import type { ListedChange } from '@/core/listed-conversation';
import { type ListedConversation, type ListPlace, listed } from '@/core/listed-conversation';
import type { Site } from '@/core/site';
import type { Database } from './database';
import { lastWords } from './last-words';
import { listedFrom, listingRow } from './listing-row';

/** The rows of the list of conversations: pinned ones first, then the latest. */
export class ListingRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Tables that `relist` reads and writes. */
  static tables({ conversations, messages, listing }: Database) {
    return [conversations, messages, listing];
  }

  /** Some rows below `after`, from the top where that is null. `site` null is all sites. */
  async page(
    site: Site | null,
    after: ListPlace | null,
    limit: number,
  ): Promise<ListedConversation[]> {
    const from =
      after === null ? [Dexie.minKey] : [after.pinned ? 0 : 1, -after.updatedAt, after.id];
    const { listing } = this.#db;
    const rows =
      site === null
        ? listing.where('[rank+age+id]').between(from, [Dexie.maxKey], false)
        : listing.where('[site+rank+age+id]').between([site, ...from], [site, Dexie.maxKey], false);
    return (await rows.limit(limit).toArray()).map(listedFrom);
  }

  /** How many a list has. */
  count(site: Site | null): Promise<number> {
    const { listing } = this.#db;
    if (site === null) return listing.count();
    return listing
      .where('[site+rank+age+id]')
      .between([site, Dexie.minKey], [site, Dexie.maxKey])
      .count();
  }

  /**
   * The conversations that no list has: they are deleted, or nothing was said in them yet. Of all
   * others only the keys are read: a walk through ten thousand conversations took ten times as
   * long. To be called within a transaction on `tables`.
   */
  async unlisted(): Promise<Conversation[]> {
    const { conversations, listing } = this.#db;
    const [ids, listed] = await Promise.all([
      conversations.toCollection().primaryKeys(),
      listing.toCollection().primaryKeys(),
    ]);
    const isListed = new Set(listed);
    const rows = await conversations.bulkGet(ids.filter((id) => !isListed.has(id)));
    return rows.filter((row) => row !== undefined);
  }

  /**
   * Messages of each of some conversations from `order` on, in their order, `limit` of each at
   * most. One transaction for all of them: that is half of what reading them one by one costs.
   */
  messages(
    ids: readonly ConversationId[],
    order: number,
    limit: number,
  ): Promise<readonly Message[][]> {
    const { messages } = this.#db;
    const read = (id: ConversationId) =>
      messages
        .where('[conversationId+order]')
        .between([id, order], [id, Dexie.maxKey])
        .limit(limit)
        .toArray();
    return this.#db.transaction('r', messages, () => Promise.all(ids.map(read)));
  }

  /**
   * Makes the conversation's row what the conversation is now. To be called within a transaction
   * on `tables`, after the change.
   */
  async relist(id: ConversationId): Promise<ListedChange> {
    const { conversations, messages, listing } = this.#db;
    const [conversation, stored, words] = await Promise.all([
      conversations.get(id),
      listing.get(id),
      lastWords(messages, id),
    ]);
    const after = conversation ? listed(conversation, words) : null;
    if (after !== null) await listing.put(listingRow(after));
    else if (stored) await listing.delete(id);
    return { before: stored ? listedFrom(stored) : null, after };
  }
}
