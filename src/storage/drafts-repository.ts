import { type Draft, EMPTY_DRAFT } from '@/core/draft';
import type { ConversationId } from '@/core/ids';
import type { Database, StoredDraft } from './database';

/** What was begun and not sent, one draft a conversation. */
export class DraftsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Tables that it reads and writes. */
  static tables({ drafts, draftQuotes }: Database) {
    return [drafts, draftQuotes];
  }

  async get(conversationId: ConversationId): Promise<Draft> {
    return (await this.find(conversationId)) ?? EMPTY_DRAFT;
  }

  /** As it was at one instant; null where none was ever kept. */
  find(conversationId: ConversationId): Promise<Draft | null> {
    const { drafts, draftQuotes } = this.#db;
    return this.#db.transaction('r', drafts, draftQuotes, async () => {
      const row = await drafts.get(conversationId);
      if (row === undefined) return null;
      const quoted = await draftQuotes.get(conversationId);
      return { text: row.text, quote: quoted?.quote ?? null };
    });
  }

  async put(conversationId: ConversationId, draft: Draft): Promise<void> {
    await this.#db.keep('The draft', () => this.putAll([{ conversationId, ...draft }]));
  }

  /** Keeps another text and leaves what is quoted as it is. */
  async putText(conversationId: ConversationId, text: string): Promise<void> {
    await this.#db.keep('The draft', () => this.#db.drafts.put({ conversationId, text }));
  }

  /** All of them, or none. The conversations are all different. */
  async putAll(rows: readonly StoredDraft[]): Promise<void> {
    const { drafts, draftQuotes } = this.#db;
    await this.#db.transaction('rw', drafts, draftQuotes, async () => {
      await drafts.bulkPut(rows.map(({ conversationId, text }) => ({ conversationId, text })));
      const quoteless = rows.filter(({ quote }) => quote === null);
      await draftQuotes.bulkDelete(quoteless.map(({ conversationId }) => conversationId));
      await draftQuotes.bulkPut(
        rows.flatMap(({ conversationId, quote }) => (quote ? [{ conversationId, quote }] : [])),
      );
    });
  }

  /** Deletes them: all, or none. */
  async delete(ids: readonly ConversationId[]): Promise<void> {
    const { drafts, draftQuotes } = this.#db;
    await this.#db.transaction('rw', drafts, draftQuotes, async () => {
      await drafts.bulkDelete([...ids]);
      await draftQuotes.bulkDelete([...ids]);
    });
  }
}
