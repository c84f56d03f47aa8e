import { type Draft, EMPTY_DRAFT } from '@/core/draft';
import type { ConversationId } from '@/core/ids';
import type { Database } from './database';

/** What was begun and not sent, one draft a conversation. */
export class DraftsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async get(conversationId: ConversationId): Promise<Draft> {
    const row = await this.#db.drafts.get(conversationId);
    return row ? { text: row.text, quote: row.quote } : EMPTY_DRAFT;
  }

  async put(conversationId: ConversationId, draft: Draft): Promise<void> {
    await this.#db.keep('The draft', () =>
      this.#db.drafts.put({ conversationId, text: draft.text, quote: draft.quote }),
    );
  }
}
