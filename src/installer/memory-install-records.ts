import type { ModelId } from '@/core/ids';
import type {
  InstalledModelRecord,
  InstallRecords,
  PartialRecord,
  PlacedRecord,
} from '@/core/install-record';

/** Records that live as long as this object: for tests, and where nothing may be kept. */
export class MemoryInstallRecords implements InstallRecords {
  readonly #partials = new Map<string, PartialRecord>();
  readonly #placed = new Map<string, PlacedRecord>();
  readonly #models = new Map<ModelId, InstalledModelRecord>();

  async getPartial(sha256: string): Promise<PartialRecord | null> {
    return this.#partials.get(sha256) ?? null;
  }
  async listPartials(): Promise<readonly PartialRecord[]> {
    return [...this.#partials.values()];
  }
  async putPartial(record: PartialRecord): Promise<void> {
    this.#partials.set(record.sha256, record);
  }
  async deletePartial(...sha256s: readonly string[]): Promise<void> {
    for (const sha256 of sha256s) this.#partials.delete(sha256);
  }

  async getPlaced(path: string): Promise<PlacedRecord | null> {
    return this.#placed.get(path) ?? null;
  }
  async listPlaced(): Promise<readonly PlacedRecord[]> {
    return [...this.#placed.values()];
  }
  async listPlacedWith(sha256: string): Promise<readonly PlacedRecord[]> {
    return [...this.#placed.values()].filter((record) => record.sha256 === sha256);
  }
  async putPlaced(...records: readonly PlacedRecord[]): Promise<void> {
    for (const record of records) this.#placed.set(record.path, record);
  }
  async deletePlaced(path: string): Promise<void> {
    this.#placed.delete(path);
  }

  async getModel(modelId: ModelId): Promise<InstalledModelRecord | null> {
    return this.#models.get(modelId) ?? null;
  }
  async listModels(): Promise<readonly InstalledModelRecord[]> {
    return [...this.#models.values()];
  }
  async putModel(record: InstalledModelRecord): Promise<void> {
    this.#models.set(record.modelId, record);
  }
  async deleteModel(modelId: ModelId): Promise<void> {
    this.#models.delete(modelId);
  }
}
