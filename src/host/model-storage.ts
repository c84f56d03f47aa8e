import { HomebodyError, reportOf } from '@/core/errors/homebody-error';
import type { ImportId, ModelId } from '@/core/ids';
import type { Model } from '@/core/model';
import type { Importer, Installer, InstallOptions } from '@/installer/installer';
import type { StorageOutcome, StorageWork } from '@/messaging/topics/storage';
import type { Downloads } from './downloads';
import {
  ImportMissingFilesError,
  ImportWrongFilesError,
  ModelInUseError,
  ModelNotLookedUpError,
} from './errors/storage-errors';
import { fileName, matchFiles, notUsed } from './match-files';
import type { Shelf } from './shelf';

export interface ModelStorageOptions {
  readonly installer: Installer & Importer;
  readonly shelf: Shelf;
  readonly downloads: Downloads;
  /** Whether an answer is being written by this model, or waits for it. */
  isAnswering(modelId: ModelId): { readonly writes: boolean; readonly waits: boolean };
  /** Takes the model out of the engine, in its turn. */
  unload(modelId: ModelId): Promise<void>;
  /** Something that surfaces show has changed; `disk` where files came or went. */
  onChange(what: 'work' | 'disk'): void;
  /** Told of what went wrong where nobody waits for the outcome; never silent. */
  onFault(error: unknown): void;
}

/** A check or an import that runs. */
interface Run {
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

/** Deletes, checks and brings in the files of models. One work a model at a time. */
export class ModelStorage {
  readonly #options: ModelStorageOptions;
  readonly #works = new Map<ModelId, StorageWork>();
  readonly #runs = new Map<ModelId, Run>();
  readonly #outcomes = new Map<ModelId, StorageOutcome>();
  /** Imports whose files are still to come. */
  readonly #expected = new Map<ImportId, ModelId>();
  readonly #taken = new Set<ImportId>();

  constructor(options: ModelStorageOptions) {
    this.#options = options;
  }

  work(modelId: ModelId): StorageWork | null {
    return this.#works.get(modelId) ?? null;
  }

  outcome(modelId: ModelId): StorageOutcome | null {
    return this.#outcomes.get(modelId) ?? null;
  }

  /**
   * Deletes the model with its download, its pin and every byte that no other model needs.
   * @throws ModelInUseError, ModelUnknownError
   */
  async remove(modelId: ModelId): Promise<void> {
    const { shelf, downloads, isAnswering, unload } = this.#options;
    const { name } = shelf.get(modelId);
    const { writes, waits } = isAnswering(modelId);
    // An answer that waits for a download ends with it; one that waits for its turn does not.
    const isHere = ['Ready', 'Compiling'].includes(downloads.get(modelId)?.state ?? '');
    if (writes || (waits && isHere)) throw new ModelInUseError(name);
    if (this.#works.has(modelId)) return;
    await this.#working(modelId, 'removing', async () => {
      await downloads.remove(modelId, () => unload(modelId));
      await shelf.unpin(modelId);
      return { kind: 'removed' };
    });
  }

  /** Begins to check an installed model's files; how it ends is told by `outcome`. */
  verify(modelId: ModelId): void {
    const model = this.#options.shelf.pinned(modelId);
    if (!model) {
      // Nothing of it can be installed: there is nothing to check.
      this.#options.shelf.get(modelId);
      return;
    }
    this.#begin(modelId, 'verifying', (options) => this.#verify(model, options));
  }

  /**
   * Waits for files to import, until they are offered under this id. Looks the model up where
   * it is not known yet what its files are.
   * @throws ModelNotLookedUpError, ModelUnknownError
   */
  async expect(importId: ImportId, modelId: ModelId): Promise<void> {
    const { shelf } = this.#options;
    const { name } = shelf.get(modelId);
    if (this.#taken.has(importId)) return;
    try {
      await shelf.pin(modelId, new AbortController().signal);
    } catch (error) {
      if (error instanceof HomebodyError) throw new ModelNotLookedUpError(name, error);
      throw error;
    }
    this.#expected.set(importId, modelId);
  }

  /** Takes the files of an import; false where none is expected under this id. */
  take(importId: ImportId, files: readonly File[]): boolean {
    // Offered again because the word that they were taken was lost: once is enough.
    if (this.#taken.has(importId)) return true;
    const modelId = this.#expected.get(importId);
    const model = modelId === undefined ? null : this.#options.shelf.pinned(modelId);
    if (!model) return false;
    this.#expected.delete(importId);
    this.#taken.add(importId);
    this.#begin(model.id, 'importing', (options) => this.#import(model, files, options));
    return true;
  }

  /** Ends the check or the import of this model; resolves when it has ended. */
  async cancel(modelId: ModelId): Promise<void> {
    const run = this.#runs.get(modelId);
    run?.controller.abort();
    await run?.ended;
  }

  async #verify(model: Model, options: InstallOptions): Promise<StorageOutcome> {
    const { installer, downloads, unload } = this.#options;
    const { id, manifest } = model;
    const attempt = downloads.get(id)?.attempt ?? 0;
    const damaged = await downloads.whilePaused(() => installer.verify(manifest, options));
    if (damaged.length === 0) return { kind: 'sound' };
    // What is evicted is not installed any more, whatever the engine still holds of it.
    await downloads.forget(id, attempt);
    await unload(id);
    const files = manifest.artifacts.filter((artifact) => damaged.includes(artifact.id));
    return { kind: 'damaged', files: files.map(fileName) };
  }

  async #import(
    { id, name, manifest }: Model,
    files: readonly File[],
    options: InstallOptions,
  ): Promise<StorageOutcome> {
    const { installer, downloads } = this.#options;
    const { candidates, wrong } = matchFiles(manifest, files);
    const missing = await downloads.whilePaused(() =>
      installer.importFiles(manifest, candidates, options),
    );
    if (missing.length === 0) {
      // Installed already: the queue finds it so and makes no request.
      await downloads.enqueue(id);
      return { kind: 'imported' };
    }
    const unused = notUsed(manifest, candidates, missing);
    const wrongNames = [...wrong, ...unused].map((file) => file.name);
    const missingNames = manifest.artifacts
      .filter((artifact) => missing.includes(artifact.id))
      .map(fileName);
    if (unused.length === candidates.length) {
      throw new ImportWrongFilesError(name, wrongNames, missingNames);
    }
    throw new ImportMissingFilesError(name, missingNames, wrongNames);
  }

  /** For what takes long: nobody waits for it, so its failure is its outcome. */
  #begin(
    modelId: ModelId,
    kind: StorageWork['kind'],
    act: (options: InstallOptions) => Promise<StorageOutcome>,
  ): void {
    if (this.#works.has(modelId)) return;
    const controller = new AbortController();
    const { signal } = controller;
    const ended = this.#working(modelId, kind, async (onProgress) => {
      try {
        return await act({ signal, onProgress });
      } catch (error) {
        if (signal.aborted) return { kind: 'canceled' };
        return { kind: 'failed', error: reportOf(error) };
      }
    })
      .catch(this.#options.onFault)
      .finally(() => this.#runs.delete(modelId));
    this.#runs.set(modelId, { controller, ended });
  }

  async #working(
    modelId: ModelId,
    kind: StorageWork['kind'],
    act: (onProgress: InstallOptions['onProgress']) => Promise<StorageOutcome>,
  ): Promise<void> {
    const { onChange } = this.#options;
    this.#outcomes.delete(modelId);
    this.#works.set(modelId, { kind, bytesDone: 0, bytesTotal: 0 });
    onChange('work');
    try {
      const outcome = await act(({ bytesDone, bytesTotal }) => {
        this.#works.set(modelId, { kind, bytesDone, bytesTotal });
        onChange('work');
      });
      this.#outcomes.set(modelId, outcome);
    } finally {
      this.#works.delete(modelId);
      onChange('disk');
    }
  }
}
