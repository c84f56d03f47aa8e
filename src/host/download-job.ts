import type { ModelId } from '@/core/ids';

/** One attempt at a download, and why it was ended, where it was. */
export class DownloadJob {
  readonly modelId: ModelId;
  /** Counts from 1 for each model. */
  readonly attempt: number;
  readonly #abort = new AbortController();
  #end: 'canceled' | 'paused' | null = null;

  constructor(modelId: ModelId, attempt: number) {
    this.modelId = modelId;
    this.attempt = attempt;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Nobody wants it any more: what it staged goes. */
  get isCanceled(): boolean {
    return this.#end === 'canceled';
  }

  /** It makes room for something else, and goes on later. */
  get isPaused(): boolean {
    return this.#end === 'paused';
  }

  cancel(): void {
    this.#end = 'canceled';
    this.#abort.abort();
  }

  /** One that was canceled stays so. */
  pause(): void {
    this.#end ??= 'paused';
    this.#abort.abort();
  }
}
