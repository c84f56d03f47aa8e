import type { Handoff } from '@/core/handoff';
import type { HandoffId } from '@/core/ids';
import type { Database } from './database';

/** Conversations that wait to be shown by a panel. */
export class HandoffsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  all(): Promise<Handoff[]> {
    return this.#db.handoffs.toArray();
  }

  async put(handoff: Handoff): Promise<void> {
    await this.#db.keep('The conversation to show', () => this.#db.handoffs.put(handoff));
  }

  async delete(id: HandoffId): Promise<void> {
    await this.#db.keep('The conversation to show', () => this.#db.handoffs.delete(id));
  }

  /** Windows have new ids after a restart, so what waited for them waits for nobody. */
  async clear(): Promise<void> {
    await this.#db.keep('The conversation to show', () => this.#db.handoffs.clear());
  }
}
