import type { MLCEngine } from '@mlc-ai/web-llm';
import type { GenerateRequest, GenerateResult, LoadedModel, LoadRequest } from '@/core/engine';
import { guessTurns } from '@/core/token-estimate';
import type { Engine, GenerateOptions, LoadOptions } from '../engine';
import { ModelNotLoadedError } from '../errors/engine-failed-error';
import { EngineLoadError } from '../errors/engine-load-error';
import { EngineLostError } from '../errors/engine-lost-error';
import { NoGpuError } from '../errors/no-gpu-error';
import { OutOfMemoryError } from '../errors/out-of-memory-error';
import { answer } from './answer';
import { answerFailure } from './answer-failure';
import { appConfigFor } from './app-config';
import { type GpuEntry, GpuWatch } from './gpu-watch';
import { loadFailure } from './load-failure';
import { LoadSteps } from './load-steps';
import type { ModelFiles } from './model-files';
import { armTripwire, type FetchScope } from './network-tripwire';
import { type OpenedModel, openModel } from './open-model';
import { PrefillWatch } from './prefill-watch';

export interface WebLlmEngineParts {
  /** Imports WebLLM, which is large, when the first model is loaded. */
  importWebLlm(): Promise<typeof import('@mlc-ai/web-llm')>;
  readonly scope: FetchScope;
  /** `navigator.gpu`; null where the browser has none. */
  readonly gpu: GpuEntry | null;
  openFiles(): Promise<ModelFiles>;
  sleep(ms: number): Promise<void>;
  /** The device went away while nothing was asked: the model is lost, and nobody waits to hear it. */
  onIdleLoss(): void;
}

/** A model that is loaded, or being loaded. */
interface Session {
  readonly engine: MLCEngine;
  readonly model: OpenedModel;
  readonly prefill: PrefillWatch | null;
  readonly lost: Promise<never>;
}

/**
 * WebLLM, on WebGPU. Reads what is installed in WebLLM's own store and asks the network for
 * nothing: whoever tries is refused and named. Loading and compiling listen to nothing; end the
 * worker to cancel them. To be the only one in its worker: `fetch` and `navigator.gpu` are watched
 * from the first load on.
 */
export class WebLlmEngine implements Engine {
  readonly #parts: WebLlmEngineParts;
  #watch: GpuWatch | null = null;
  #session: Session | null = null;
  #isBusy = false;
  #lose: (error: Error) => void = () => {};

  constructor(parts: WebLlmEngineParts) {
    this.#parts = parts;
  }

  /**
   * @throws NoGpuError, OutOfMemoryError, LibraryMismatchError, ModelDamagedError,
   *   NetworkAttemptError, EngineLoadError
   */
  load(request: LoadRequest, { signal, onProgress }: LoadOptions): Promise<LoadedModel> {
    return this.#busy(async () => {
      const { modelId, webllm: source } = request;
      if (!source) throw new EngineLoadError(modelId, 'nothing says where WebLLM finds it');
      const { scope, openFiles } = this.#parts;
      const fromPackage = (path: string) => scope.fetch(new URL(path, scope.location.origin));
      const model = await openModel(await openFiles(), source, request.contextWindow, fromPackage);
      const watch = this.#watchGpu();
      // Only now: what cannot be loaded has left the old model alone.
      await this.#release();
      signal.throwIfAborted();
      const lost = this.#newLoss();
      const steps = new LoadSteps(onProgress);
      try {
        const { MLCEngine } = await this.#parts.importWebLlm();
        const engine = new MLCEngine({
          appConfig: appConfigFor(modelId, source, model),
          initProgressCallback: ({ text }) => steps.take(text),
          logLevel: 'SILENT',
        });
        await Promise.race([engine.reload(modelId), lost]);
        signal.throwIfAborted();
        this.#session = { engine, model, prefill: PrefillWatch.of(engine), lost };
        const { contextWindow } = model.windows;
        return { modelId, contextWindow, device: 'gpu', threads: 1 };
      } catch (error) {
        watch.release();
        signal.throwIfAborted();
        // WebLLM destroys its device when a buffer cannot be made, and tells nobody.
        if (error instanceof DeviceDestroyed) throw new OutOfMemoryError(error.message);
        throw loadFailure(error, modelId, source);
      }
    });
  }

  /** @throws ContextOverflowError, EngineFailedError, EngineLostError, NetworkAttemptError */
  generate(request: GenerateRequest, options: GenerateOptions): Promise<GenerateResult> {
    return this.#busy(async () => {
      options.signal.throwIfAborted();
      const session = this.#session;
      if (!session) throw new ModelNotLoadedError();
      try {
        return await answer(session, request, options);
      } catch (thrown) {
        // A loss goes before what it caused and before a Stop: the host must hear of it.
        const error: unknown = await Promise.race([session.lost, thrown]).catch((loss) => loss);
        if (error instanceof DeviceDestroyed) throw new EngineLostError(error.message);
        if (error instanceof EngineLostError) throw error;
        options.signal.throwIfAborted();
        const { contextWindow } = session.model.windows;
        throw answerFailure(error, { guessed: guessTurns(request.turns), contextWindow });
      }
    });
  }

  async unload(): Promise<void> {
    await this.#busy(() => this.#release());
  }

  async #release(): Promise<void> {
    const engine = this.#session?.engine;
    this.#session = null;
    await engine?.unload();
    this.#watch?.release();
  }

  #watchGpu(): GpuWatch {
    const { gpu, scope, sleep } = this.#parts;
    if (!gpu) throw new NoGpuError('the browser has no WebGPU here');
    if (this.#watch) return this.#watch;
    armTripwire(scope);
    this.#watch = new GpuWatch(gpu, sleep, ({ reason, message }) => {
      this.#session = null;
      const text = message || reason || 'its device was lost';
      this.#lose(reason === 'destroyed' ? new DeviceDestroyed(text) : new EngineLostError(text));
      if (!this.#isBusy) this.#parts.onIdleLoss();
    });
    return this.#watch;
  }

  /** A promise that rejects when the device of the coming session is lost. */
  #newLoss(): Promise<never> {
    const lost = new Promise<never>((_, reject) => {
      this.#lose = reject;
    });
    lost.catch(() => {});
    return lost;
  }

  async #busy<T>(work: () => Promise<T>): Promise<T> {
    this.#isBusy = true;
    try {
      return await work();
    } finally {
      this.#isBusy = false;
    }
  }
}

/** WebLLM ended the device itself. */
class DeviceDestroyed extends Error {}
