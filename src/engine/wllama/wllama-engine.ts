import type {
  GenerateRequest,
  GenerateResult,
  InstalledFile,
  LoadedModel,
  LoadRequest,
} from '@/core/engine';
import { HomebodyError } from '@/core/errors/homebody-error';
import type { Engine, GenerateOptions, LoadOptions } from '../engine';
import { ModelNotLoadedError } from '../errors/engine-failed-error';
import { EngineLoadError } from '../errors/engine-load-error';
import { EngineLostError } from '../errors/engine-lost-error';
import type { Lifeline } from '../worker/lifeline';
import { AnswerReader } from './answer-reader';
import { ControlTokenGuard } from './control-token-guard';
import { controlTokensOf } from './control-tokens';
import { countReads } from './read-count';
import { wllamaFailure } from './wllama-failure';
import { WllamaRuntime } from './wllama-runtime';

export interface WllamaEngineParts {
  /** Absolute URL of `/wllama/wllama.wasm`; a worker of an extension cannot ask the browser for it. */
  readonly wasmUrl: string;
  /** See `threadsFor`. */
  readonly threads: number;
  readonly lifeline: Lifeline;
  /** Opens an installed file; rejects where it is missing. */
  openFile(file: InstalledFile): Promise<File>;
  /** llama.cpp's worker went away while nothing was asked: the model is lost, and nobody waits to hear it. */
  onIdleLoss(): void;
}

/**
 * The CPU engine: llama.cpp in WebAssembly, through wllama. At temperature 0 an answer depends
 * on model and turns alone. A last turn of the assistant is continued, and only what is new is
 * given to `onDelta`. Prompts reuse the longest prefix that the last one shared with them.
 */
export class WllamaEngine implements Engine {
  readonly #parts: WllamaEngineParts;
  #loaded: { readonly runtime: WllamaRuntime; readonly guard: ControlTokenGuard } | null = null;
  /** The answer before this one; llama.cpp with one slot loses a request made during another. */
  #last: Promise<unknown> = Promise.resolve();
  #isAnswering = false;

  constructor(parts: WllamaEngineParts) {
    this.#parts = parts;
  }

  /** @throws EngineLoadError, EngineLostError */
  async load(request: LoadRequest, { signal, onProgress }: LoadOptions): Promise<LoadedModel> {
    await this.unload();
    signal.throwIfAborted();
    const { wasmUrl, lifeline } = this.#parts;
    const runtime = new WllamaRuntime({
      wasmUrl,
      lifeline,
      onLost: () => this.#lostBy(runtime),
    });
    const stop = () => runtime.end(new EngineLostError('its load was aborted'));
    signal.addEventListener('abort', stop);
    try {
      const files = await Promise.all(request.files.map((file) => this.#parts.openFile(file)));
      const tokens = await Promise.all(files.map(controlTokensOf));
      countReads(files, (fraction) => onProgress({ step: 'reading', fraction }));
      const { contextWindow, threads } = await runtime.open({
        files,
        contextWindow: request.contextWindow,
        threads: this.#parts.threads,
      });
      signal.throwIfAborted();
      this.#loaded = { runtime, guard: new ControlTokenGuard(tokens.flat()) };
      return {
        modelId: request.modelId,
        // llama.cpp rounds the window up; nobody asked for the rest.
        contextWindow: Math.min(contextWindow, request.contextWindow),
        device: 'cpu',
        threads,
      };
    } catch (error) {
      stop();
      signal.throwIfAborted();
      if (error instanceof HomebodyError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw new EngineLoadError(request.modelId, reason, { cause: error });
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** @throws ContextOverflowError, EngineFailedError, EngineLostError */
  generate(request: GenerateRequest, options: GenerateOptions): Promise<GenerateResult> {
    const answer = this.#last.then(() => this.#answer(request, options));
    this.#last = answer.catch(() => {});
    return answer;
  }

  async unload(): Promise<void> {
    this.#loaded?.runtime.end(new EngineLostError('the model was unloaded'));
    this.#loaded = null;
  }

  async #answer(
    { turns, maxTokens, temperature, topP }: GenerateRequest,
    options: GenerateOptions,
  ): Promise<GenerateResult> {
    const { signal } = options;
    signal.throwIfAborted();
    if (!this.#loaded) throw new ModelNotLoadedError();
    const { runtime, guard } = this.#loaded;
    const prompt = guard.neutraliseTurns(turns);
    // An answer that was stopped before its first word has nothing to go on from.
    if (prompt.at(-1)?.role === 'assistant' && prompt.at(-1)?.content === '') prompt.pop();
    const last = prompt.at(-1);
    const reader = new AnswerReader(last?.role === 'assistant' ? last.content : '', options);
    this.#isAnswering = true;
    try {
      await runtime.answer({
        turns: prompt,
        maxTokens,
        temperature,
        ...(topP !== undefined && { topP }),
        signal,
        onChunk: (chunk) => reader.take(chunk),
      });
    } catch (thrown) {
      const error = wllamaFailure(thrown, runtime.takeOverflow());
      if (error instanceof EngineLostError) {
        runtime.end(error);
        this.#loaded = null;
        // Before a Stop: whoever stopped it must hear that the model is gone.
        throw error;
      }
      signal.throwIfAborted();
      throw error;
    } finally {
      this.#isAnswering = false;
    }
    signal.throwIfAborted();
    return reader.result();
  }

  /** A load or an answer rejects with its loss; without one nobody would hear of it. */
  #lostBy(runtime: WllamaRuntime): void {
    if (this.#loaded?.runtime !== runtime || this.#isAnswering) return;
    this.#loaded = null;
    this.#parts.onIdleLoss();
  }
}
