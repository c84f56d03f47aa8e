import type { GenerateRequest, GenerateResult, InstalledFile, LoadedModel } from '@/core/engine';
import { type ErrorReport, HomebodyError, reportOf } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import type { Manifest } from '@/core/manifest';
import type { Model } from '@/core/model';
import type { GenerateOptions, RemoteEngine } from '@/engine/engine';
import type { EngineView } from '@/messaging/topics/models';
import { EngineLostAgainError } from './errors/engine-lost-again-error';
import { LoadDroppedError } from './errors/load-dropped-error';
import { Lane } from './lane';
import type { Shelf } from './shelf';

/** The model is on offer, but its files are not (or no longer) here. */
export class ModelNotInstalledError extends HomebodyError {
  constructor(modelId: ModelId) {
    super('model-not-installed', `${modelId} is not installed`, { modelId });
  }
}

export interface EngineOwnerOptions {
  readonly engine: RemoteEngine;
  readonly shelf: Shelf;
  installed(manifest: Manifest): Promise<readonly InstalledFile[] | null>;
  onChange(): void;
}

/**
 * The one owner of the engine (invariant I1). Everything that touches it passes through one
 * lane, so no answer is ever cut by somebody else's load (I2).
 */
export class EngineOwner {
  readonly #options: EngineOwnerOptions;
  readonly #lane = new Lane();
  #loaded: LoadedModel | null = null;
  /** What was loaded last and could be again: a load that fails brings it back. */
  #before: ModelId | null = null;
  #loading: EngineView['loading'] = null;
  #error: ErrorReport | null = null;
  /** Losses since the last answer that was written to its end. */
  #losses = 0;
  /** The model that is being loaded for an answer that was stopped since. */
  #unwanted: ModelId | null = null;
  #loadAbort = new AbortController();

  constructor(options: EngineOwnerOptions) {
    this.#options = options;
    options.engine.onLost((error) => this.#lost(error));
  }

  get view(): EngineView {
    return {
      loadedModelId: this.#loaded?.modelId ?? null,
      device: this.#loaded?.device ?? null,
      loading: this.#loading,
      error: this.#error,
    };
  }

  /**
   * Loads the model unless it is loaded; resolves when it can answer.
   * @param isWanted asked when its turn has come, in the instant in which it would begin
   * @returns null where it was not wanted any more
   */
  activate(modelId: ModelId, isWanted: () => boolean = () => true): Promise<LoadedModel | null> {
    this.#dropUnwantedLoad(modelId);
    return this.#lane.run(async () => (isWanted() ? this.#load(modelId) : null));
  }

  /** Ends the load of this model, if it is being loaded: something else is wanted. */
  dropLoad(modelId: ModelId): void {
    if (this.#loading?.modelId === modelId) this.#loadAbort.abort(new LoadDroppedError(modelId));
  }

  /** Whether a load ended because it was dropped, not because it failed. */
  wasDropped(error: unknown): boolean {
    return error instanceof LoadDroppedError;
  }

  /** Takes the model out of the engine, in its turn; does nothing where it is not loaded then. */
  unload(modelId: ModelId): Promise<void> {
    return this.#lane.run(async () => {
      if (this.#loaded?.modelId !== modelId) return;
      await this.#options.engine.unload();
      this.#loaded = null;
      this.#before = null;
      this.#options.onChange();
    });
  }

  /**
   * Loads the model if need be and lets it write, with nothing of anyone else's in between.
   * @param request made when the model is loaded and its true window is known; null where
   *   there is nothing left to do (the person stopped it while it waited)
   */
  answer(
    modelId: ModelId,
    options: GenerateOptions,
    request: (model: LoadedModel) => Promise<GenerateRequest | null>,
  ): Promise<GenerateResult | null> {
    let asked = false;
    this.#dropUnwantedLoad(modelId);
    const written = this.#lane.run(async () => {
      if (options.signal.aborted) return null;
      const model = await this.#load(modelId);
      const made = options.signal.aborted ? null : await request(model);
      if (!made || options.signal.aborted) return null;
      asked = true;
      const result = await this.#generate(made, options);
      this.#losses = 0;
      return result;
    });
    // Before the engine was asked there is nothing to stop: the answer ends, the load goes on.
    return new Promise((resolve, reject) => {
      const drop = () => {
        if (asked) return;
        this.#unwanted = modelId;
        resolve(null);
      };
      written.then(resolve, reject);
      options.signal.addEventListener('abort', drop);
      // One answer may have many parts, all with the same signal.
      const leave = () => options.signal.removeEventListener('abort', drop);
      written.then(leave, leave);
    });
  }

  /** Ends a load whose answer was stopped when another model is asked for. */
  #dropUnwantedLoad(wanted: ModelId): void {
    if (this.#unwanted !== null && this.#unwanted !== wanted) {
      this.dropLoad(this.#unwanted);
    }
    this.#unwanted = null;
  }

  async #generate(request: GenerateRequest, options: GenerateOptions): Promise<GenerateResult> {
    try {
      return await this.#options.engine.generate(request, options);
    } catch (error) {
      const isLoss = error instanceof HomebodyError && error.code === 'engine-lost';
      // The engine dropped its model without a word: the next question loads it again.
      if (error instanceof HomebodyError && error.code === 'engine-not-loaded') this.#loaded = null;
      throw isLoss && this.#losses > 1 ? new EngineLostAgainError(error) : error;
    }
  }

  /**
   * The engine is gone, and says so on screen. The first time its model is loaded again by
   * itself, so that it is ready when the person goes on. A second time in a row it is left
   * unloaded: what fails twice fails again, and the person is to choose.
   */
  #lost(error: HomebodyError): void {
    const modelId = this.#loaded?.modelId;
    this.#losses += 1;
    this.#loaded = null;
    this.#loading = null;
    const again = this.#losses > 1;
    this.#error = reportOf(again ? new EngineLostAgainError(error) : error);
    this.#options.onChange();
    if (again || modelId === undefined) return;
    this.activate(modelId).catch(() => {
      // Shown already: a load that fails leaves its reason in the view.
    });
  }

  async #load(modelId: ModelId): Promise<LoadedModel> {
    if (this.#loaded?.modelId === modelId) return this.#loaded;
    const { shelf, installed } = this.#options;
    const model = shelf.pinned(modelId);
    const files = model && (await installed(model.manifest));
    if (!files) throw new ModelNotInstalledError(modelId);
    this.#error = null;
    try {
      const loaded = await this.#open(model, files);
      this.#before = modelId;
      return loaded;
    } catch (error) {
      if (this.#loadAbort.signal.aborted) throw this.#loadAbort.signal.reason;
      const isLossAgain =
        this.#losses > 1 && error instanceof HomebodyError && error.code === 'engine-lost';
      const shown = isLossAgain ? new EngineLostAgainError(error) : error;
      if (this.#before !== modelId) await this.#bringBack(this.#before);
      this.#error = reportOf(shown);
      throw shown;
    } finally {
      this.#show(null);
    }
  }

  async #open(model: Model, files: readonly InstalledFile[]): Promise<LoadedModel> {
    const { id: modelId, engine: kind, contextWindow, webllm } = model;
    this.#loaded = null;
    this.#show({ modelId, step: 'reading', fraction: 0 });
    this.#loadAbort = new AbortController();
    this.#loaded = await this.#options.engine.load(
      { modelId, kind, files, contextWindow, ...(webllm && { webllm }) },
      {
        signal: this.#loadAbort.signal,
        onProgress: ({ step, fraction }) => this.#show({ modelId, step, fraction }),
      },
    );
    return this.#loaded;
  }

  /** A load failed: the model that was there before answers again. */
  async #bringBack(modelId: ModelId | null): Promise<void> {
    const model = modelId === null ? null : this.#options.shelf.pinned(modelId);
    const files = model && (await this.#options.installed(model.manifest));
    if (!files) return;
    try {
      await this.#open(model, files);
    } catch {
      // The error that is shown is that of the model which was asked for; this one is loaded
      // when it is next asked for, and says then what it lacks.
    }
  }

  #show(loading: EngineView['loading']): void {
    this.#loading = loading;
    this.#options.onChange();
  }
}
