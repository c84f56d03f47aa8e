import type { Download } from '@/core/download';
import type { ModelId } from '@/core/ids';
import type { DownloadLifecycle } from '@/core/intent';
import { advance, type LifecycleEvent } from '@/core/lifecycle';
import type { DownloadsRepository } from '@/storage/downloads-repository';

/** The rows of the download queue, in memory and stored; they change only as the life cycle allows (I5). */
export class DownloadRows {
  readonly #rows = new Map<ModelId, Download>();
  readonly #repository: DownloadsRepository;
  readonly #onChange: () => void;
  readonly #onFault: (error: unknown) => void;

  constructor(
    repository: DownloadsRepository,
    onChange: () => void,
    onFault: (error: unknown) => void,
  ) {
    this.#repository = repository;
    this.#onChange = onChange;
    this.#onFault = onFault;
  }

  /** In the order of the queue. */
  get all(): Download[] {
    return [...this.#rows.values()].sort((one, other) => one.order - other.order);
  }

  get lifecycles(): ReadonlyMap<ModelId, DownloadLifecycle> {
    return this.#rows;
  }

  get(modelId: ModelId): Download | undefined {
    return this.#rows.get(modelId);
  }

  /** Reads what was stored of models that are on offer. */
  async read(isOffered: (modelId: ModelId) => boolean): Promise<void> {
    for (const row of await this.#repository.all()) {
      if (isOffered(row.modelId)) this.#rows.set(row.modelId, row);
    }
  }

  /** Puts a model at the end of the queue, as a further attempt where it was asked for before. */
  async append(modelId: ModelId): Promise<void> {
    const order = Math.max(0, ...this.all.map((row) => row.order)) + 1;
    const before = this.#rows.get(modelId);
    if (before) {
      const more = { error: null, order, attempt: before.attempt + 1 };
      await this.#put({ ...before, ...more, state: advance(before.state, 'retry') });
    } else {
      await this.#put({ modelId, state: 'Queued', order, attempt: 1, error: null });
    }
  }

  /**
   * Something happened to a model, whether or not that can be written down: what cannot be now is
   * at its next step, and a start that finds an older state takes it up from there. Does nothing
   * where the model was never asked for.
   * @throws IllegalTransitionError
   */
  async move(modelId: ModelId, event: LifecycleEvent, more: Partial<Download> = {}): Promise<void> {
    const before = this.#rows.get(modelId);
    if (!before) return;
    const row = { ...before, ...more, state: advance(before.state, event) };
    this.#rows.set(modelId, row);
    try {
      await this.#repository.put(row);
    } catch (error) {
      this.#onFault(error);
    }
    this.#onChange();
  }

  /** Takes it out of sight at once; it stays stored until `deleteStored`. */
  hide(modelId: ModelId): void {
    this.#rows.delete(modelId);
    this.#onChange();
  }

  /** Deletes what is stored of a model, unless it was asked for again meanwhile. */
  async deleteStored(modelId: ModelId): Promise<void> {
    if (!this.#rows.has(modelId)) await this.#repository.delete(modelId);
  }

  async #put(row: Download): Promise<void> {
    const before = this.#rows.get(row.modelId);
    // In memory first: two askers in the same instant must find the same row.
    this.#rows.set(row.modelId, row);
    try {
      await this.#repository.put(row);
    } catch (error) {
      if (this.#rows.get(row.modelId) === row) {
        if (before) this.#rows.set(row.modelId, before);
        else this.#rows.delete(row.modelId);
      }
      throw error;
    } finally {
      this.#onChange();
    }
  }
}
