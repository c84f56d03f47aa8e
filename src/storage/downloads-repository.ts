import type { Download } from '@/core/download';
import type { ModelId } from '@/core/ids';
import type { Database } from './database';

/** The models that were asked for. */
export class DownloadsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** In the order of the queue. */
  all(): Promise<Download[]> {
    return this.#db.downloads.orderBy('order').toArray();
  }

  async put(download: Download): Promise<void> {
    await this.#db.keep('The download', () => this.#db.downloads.put(download));
  }

  async delete(modelId: ModelId): Promise<void> {
    await this.#db.keep('The download', () => this.#db.downloads.delete(modelId));
  }
}
