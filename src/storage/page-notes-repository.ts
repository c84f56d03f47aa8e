import type { MessageId, ModelId } from '@/core/ids';
import type { Database, PageNotesRow } from './database';

/** What models noted of the pages of questions: one row for each question and model. */
export class PageNotesRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  get(questionId: MessageId, modelId: ModelId): Promise<PageNotesRow | undefined> {
    return this.#db.pageNotes.get([questionId, modelId]);
  }

  /** Keeps them in the place of earlier ones; does nothing where the question is gone. */
  async put(row: PageNotesRow): Promise<void> {
    const { messages, pageNotes } = this.#db;
    await this.#db.keep('What was noted of the page', () =>
      this.#db.transaction('rw', messages, pageNotes, async () => {
        const isThere = (await messages.where('id').equals(row.questionId).count()) > 0;
        if (isThere) await pageNotes.put(row);
      }),
    );
  }
}
