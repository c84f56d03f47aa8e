import Dexie, { type Table } from 'dexie';
import type { ModelId } from '@/core/ids';
import type {
  InstalledModelRecord,
  InstallRecords,
  PartialRecord,
  PlacedRecord,
} from '@/core/install-record';

/** The installer's own database; apart from conversations, because its writes must be durable. */
export const INSTALLER_DATABASE = 'homebody-installer';

class InstallerDatabase extends Dexie {
  declare partials: Table<PartialRecord, string>;
  declare placed: Table<PlacedRecord, string>;
  declare models: Table<InstalledModelRecord, ModelId>;

  constructor() {
    // Without `strict` a commit may sit in the system's cache, and a power cut would undo it
    // after the caller was told that it is done.
    super(INSTALLER_DATABASE, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ partials: 'sha256', placed: 'path, sha256', models: 'modelId' });
  }
}

/** Install records in IndexedDB. Each write is its own durable transaction. */
export class ArtifactRecords implements InstallRecords {
  readonly #database = new InstallerDatabase();

  async getPartial(sha256: string): Promise<PartialRecord | null> {
    return (await this.#database.partials.get(sha256)) ?? null;
  }
  async listPartials(): Promise<readonly PartialRecord[]> {
    return await this.#database.partials.toArray();
  }
  async putPartial(record: PartialRecord): Promise<void> {
    await this.#database.partials.put(record);
  }
  async deletePartial(...sha256s: readonly string[]): Promise<void> {
    await this.#database.partials.bulkDelete([...sha256s]);
  }

  async getPlaced(path: string): Promise<PlacedRecord | null> {
    return (await this.#database.placed.get(path)) ?? null;
  }
  async listPlaced(): Promise<readonly PlacedRecord[]> {
    return await this.#database.placed.toArray();
  }
  async listPlacedWith(sha256: string): Promise<readonly PlacedRecord[]> {
    return await this.#database.placed.where('sha256').equals(sha256).toArray();
  }
  async putPlaced(...records: readonly PlacedRecord[]): Promise<void> {
    await this.#database.placed.bulkPut([...records]);
  }
  async deletePlaced(path: string): Promise<void> {
    await this.#database.placed.delete(path);
  }

  async getModel(modelId: ModelId): Promise<InstalledModelRecord | null> {
    return (await this.#database.models.get(modelId)) ?? null;
  }
  async listModels(): Promise<readonly InstalledModelRecord[]> {
    return await this.#database.models.toArray();
  }
  async putModel(record: InstalledModelRecord): Promise<void> {
    await this.#database.models.put(record);
  }
  async deleteModel(modelId: ModelId): Promise<void> {
    await this.#database.models.delete(modelId);
  }

  close(): void {
    this.#database.close();
  }
}
