import { type ChatCompletionChunk, Wllama } from '@wllama/wllama/esm/index.js';
import type { Turn } from '@/core/engine';
import { EngineLostError } from '../errors/engine-lost-error';
import type { Lifeline } from '../worker/lifeline';
import { type Overflow, WllamaLog } from './wllama-log';

/**
 * Prompt tokens worked through at a time. An abort is looked at between batches, so a small one
 * stops soon; a larger one is hardly faster on a CPU.
 */
const BATCH_TOKENS = 64;

export interface RuntimeParts {
  /** Absolute. */
  readonly wasmUrl: string;
  readonly lifeline: Lifeline;
  /** Its worker is gone without having been asked to go; called once, where pending calls reject. */
  onLost(): void;
}

export interface OpenOptions {
  readonly files: readonly File[];
  /** Tokens. */
  readonly contextWindow: number;
  readonly threads: number;
}

export interface AnswerOptions {
  readonly turns: readonly Turn[];
  readonly maxTokens: number;
  readonly temperature: number;
  readonly topP?: number;
  readonly signal: AbortSignal;
  onChunk(chunk: ChatCompletionChunk): void;
}

/**
 * One wllama with one model, good for one load. wllama leaves promises pending when it is
 * ended and when its worker dies; here everything that was started rejects.
 */
export class WllamaRuntime {
  readonly #wllama: Wllama;
  readonly #log: WllamaLog;
  readonly #ended = new AbortController();
  readonly #gone: Promise<never>;

  constructor({ wasmUrl, lifeline, onLost }: RuntimeParts) {
    this.#gone = new Promise((_, reject) => {
      this.#ended.signal.addEventListener('abort', () => reject(this.#ended.signal.reason));
    });
    // Whoever waits gets the rejection through `#live()`; with nobody waiting it is no news.
    this.#gone.catch(() => {});
    const lose = (error: EngineLostError) => {
      if (this.isEnded) return;
      this.end(error);
      onLost();
    };
    this.#log = new WllamaLog({
      onLifeline: (name) => {
        lifeline.watch(name, this.#ended.signal).then(
          () => lose(new EngineLostError('the worker of wllama ended')),
          (error: unknown) => lose(new EngineLostError(String(error), { cause: error })),
        );
      },
      onWorkerError: (reason) => lose(new EngineLostError(reason)),
    });
    this.#wllama = new Wllama({ default: wasmUrl }, { logger: this.#log });
    // Its default is a build on a CDN.
    this.#wllama.setCompat(null);
  }

  get isEnded(): boolean {
    return this.#ended.signal.aborted;
  }

  /** The model's window in tokens and the threads in use. @throws Error with llama.cpp's reason */
  async open({ files, contextWindow, threads }: OpenOptions) {
    await this.#live(
      this.#wllama.loadModel([...files], {
        n_ctx: contextWindow,
        n_threads: threads,
        n_gpu_layers: 0,
        // With more, requests are interleaved; the engine makes one at a time.
        n_parallel: 1,
        n_batch: BATCH_TOKENS,
        n_ubatch: BATCH_TOKENS,
      }),
    );
    // loadModel() resolves when the native load failed; only these tell.
    const info: { success?: unknown } & ReturnType<Wllama['getLoadedContextInfo']> =
      this.#wllama.getLoadedContextInfo();
    if (info.success !== true || !info.n_vocab) {
      throw new Error(this.#log.loadFailure() ?? 'the native load failed without a reason');
    }
    return { contextWindow: info.n_ctx, threads: this.#wllama.getNumThreads() };
  }

  /** Resolves when the answer has ended; rejects with whatever wllama throws, once it stopped. */
  async answer(options: AnswerOptions): Promise<void> {
    const { turns, maxTokens, temperature, topP, signal, onChunk } = options;
    await this.#live(
      this.#wllama.createChatCompletion({
        messages: [...turns],
        // 0 would still decode one token and call it an answer.
        max_tokens: Math.max(1, maxTokens),
        temperature,
        ...(topP !== undefined && { top_p: topP }),
        cache_prompt: true,
        // Read by the templates of models that think aloud; others pass it over.
        chat_template_kwargs: { enable_thinking: false },
        return_progress: true,
        abortSignal: signal,
        stream: true,
        onData: onChunk,
      }),
    );
  }

  /** How the last prompt was refused, if it did not fit. */
  takeOverflow(): Overflow | null {
    return this.#log.takeOverflow();
  }

  /** Ends its worker; whatever was pending rejects with `error`. */
  end(error: Error): void {
    if (this.isEnded) return;
    this.#ended.abort(error);
    // exit() only terminates the worker; where there is none yet it has nothing to do.
    void this.#wllama.exit();
  }

  #live<Value>(work: Promise<Value>): Promise<Value> {
    return Promise.race([this.#gone, work]);
  }
}
