import type { GenerateRequest, GenerateResult, LoadedModel, LoadRequest } from '@/core/engine';
import { HomebodyError } from '@/core/errors/homebody-error';
import type { ModelId } from '@/core/ids';
import type { GenerateOptions, LoadOptions, RemoteEngine } from '@/engine/engine';

/** One generation under way, steered by the test. */
export interface Writing {
  readonly modelId: ModelId;
  readonly request: GenerateRequest;
  /** Works through the prompt. */
  read(done: number, total: number): void;
  say(text: string): void;
  finish(result?: Partial<GenerateResult>): void;
  fail(error: Error): void;
}

/** An engine that says what the test tells it to. Overlapping calls are the defect it looks for. */
export class FakeEngine implements RemoteEngine {
  loaded: ModelId | null = null;
  loadError: Error | null = null;
  /** Models that do not load. */
  failing: ReadonlySet<ModelId> = new Set();
  /** Told of each load, in the instant in which it begins. */
  onLoad: (modelId: ModelId) => void = () => {};
  readonly loads: ModelId[] = [];
  readonly requests: GenerateRequest[] = [];
  writing: Writing | null = null;
  overlaps = 0;
  contextWindow = 4096;
  /** Throws for requests that the test refuses. */
  refuse: (request: GenerateRequest) => Error | null = () => null;
  #lost: ((error: HomebodyError) => void)[] = [];
  #busy = false;

  /** While set, a load takes as long as this, or until it is aborted. */
  loading: Promise<void> | null = null;

  async load({ modelId }: LoadRequest, { signal }: LoadOptions): Promise<LoadedModel> {
    this.#enter();
    this.loads.push(modelId);
    this.onLoad(modelId);
    if (this.loading !== null) {
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
      await Promise.race([this.loading, aborted]).finally(() => {
        this.#busy = false;
      });
    }
    await Promise.resolve();
    this.#busy = false;
    if (this.loadError) throw this.loadError;
    if (this.failing.has(modelId)) throw new HomebodyError('engine-load-failed', modelId);
    this.loaded = modelId;
    return { modelId, contextWindow: this.contextWindow, device: 'cpu', threads: 1 };
  }

  generate(request: GenerateRequest, options: GenerateOptions): Promise<GenerateResult> {
    this.#enter();
    this.requests.push(request);
    const refused = this.refuse(request);
    if (refused) {
      this.#busy = false;
      return Promise.reject(refused);
    }
    return new Promise((resolve, reject) => {
      const end = (then: () => void) => {
        options.signal.removeEventListener('abort', stop);
        this.writing = null;
        this.#busy = false;
        then();
      };
      const stop = () => end(() => reject(options.signal.reason));
      options.signal.addEventListener('abort', stop);
      this.writing = {
        modelId: this.loaded!,
        request,
        read: (done, total) => options.onPrefill(done, total),
        say: (text) => options.onDelta(text),
        finish: (result) =>
          end(() =>
            resolve({
              finish: 'stop',
              promptTokens: 10,
              cachedTokens: 0,
              answerTokens: 5,
              ...result,
            }),
          ),
        fail: (error) => end(() => reject(error)),
      };
    });
  }

  async unload() {
    this.loaded = null;
  }

  onLost(listener: (error: HomebodyError) => void) {
    this.#lost.push(listener);
  }

  lose(error: HomebodyError) {
    this.loaded = null;
    for (const listener of this.#lost) listener(error);
    this.writing?.fail(error);
  }

  dispose() {}

  #enter() {
    if (this.#busy) this.overlaps += 1;
    this.#busy = true;
  }
}
