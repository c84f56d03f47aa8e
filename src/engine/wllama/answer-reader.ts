import type { ChatCompletionChunk } from '@wllama/wllama/esm/index.js';
import type { GenerateResult } from '@/core/engine';
import { EngineFailedError } from '../errors/engine-failed-error';
import { EchoFilter } from './echo-filter';

export interface AnswerListeners {
  onPrefill(done: number, total: number): void;
  onDelta(text: string): void;
}

/** Reads one answer from wllama's chunks. */
export class AnswerReader {
  readonly #echo: EchoFilter;
  readonly #listeners: AnswerListeners;
  #finish: string | null = null;
  #timings: ChatCompletionChunk['timings'];

  /** `continued`: the text of the turn that is continued, or empty. */
  constructor(continued: string, listeners: AnswerListeners) {
    this.#echo = new EchoFilter(continued);
    this.#listeners = listeners;
  }

  take(chunk: ChatCompletionChunk): void {
    const progress = chunk.prompt_progress;
    if (progress) this.#listeners.onPrefill(progress.processed, progress.total);
    const [choice] = chunk.choices;
    const text = this.#echo.take(choice?.delta.content ?? '');
    if (text !== '') this.#listeners.onDelta(text);
    this.#finish = choice?.finish_reason ?? this.#finish;
    this.#timings = chunk.timings ?? this.#timings;
  }

  /** @throws EngineFailedError where the chunks ended before the answer did */
  result(): GenerateResult {
    const timings = this.#timings;
    if (!timings || this.#finish === null) {
      throw new EngineFailedError('the answer broke off without its figures');
    }
    return {
      finish: this.#finish === 'length' ? 'length' : 'stop',
      promptTokens: timings.cache_n + timings.prompt_n,
      cachedTokens: timings.cache_n,
      answerTokens: timings.predicted_n,
    };
  }
}
