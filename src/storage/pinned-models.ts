import { Dexie, type Table } from 'dexie';
import type { ModelId } from '@/core/ids';
import type { Model } from '@/core/model';

/** Its own database: pins are shared by nothing, and outlive conversations that are cleared. */
export const PINS_DATABASE = 'homebody-pins';

class PinsDatabase extends Dexie {
  declare pins: Table<Model, ModelId>;

  constructor() {
    super(PINS_DATABASE, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ pins: 'id' });
  }
}

/**
 * Models whose files were looked up at the hub once. From then on the manifest is this one: its
 * commit, sizes and hashes no longer change, whatever happens to the branch.
 */
export class PinnedModels {
  readonly #database = new PinsDatabase();

  async get(modelId: ModelId): Promise<Model | null> {
    return (await this.#database.pins.get(modelId)) ?? null;
  }

  async list(): Promise<readonly Model[]> {
    return await this.#database.pins.toArray();
  }

  /** Keeps the pin that is there already; two askers at once get the same one. */
  async pin(model: Model): Promise<Model> {
    const { pins } = this.#database;
    return await this.#database.transaction('rw', pins, async () => {
      const known = await pins.get(model.id);
      if (known) return known;
      await pins.add(model);
      return model;
    });
  }

  async delete(modelId: ModelId): Promise<void> {
    await this.#database.pins.delete(modelId);
  }

  close(): void {
    this.#database.close();
  }
}
