import type { ChatCompletionChunk } from '@wllama/wllama/esm/index.js';
import type { GenerateResult } from '@/core/engine';
import { EngineFailedError } from '../errors/engine-failed-error';
import { ThoughtFilter } from '../thought-filter';
import { EchoFilter } from './echo-filter';

export interface AnswerListeners {
  onPrefill(done: number, total: number): void;
  onDelta(text: string): void;
}

/** Reads one answer from wllama's chunks. */
export class AnswerReader {
  readonly #echo: EchoFilter;
  /** Null where an answer is continued: what was thought aloud is behind it. */
  readonly #thoughts: ThoughtFilter | null;
  readonly #listeners: AnswerListeners;
  #finish: string | null = null;
  #timings: ChatCompletionChunk['timings'];

  /** `continued`: the text of the turn that is continued, or empty. */
  constructor(continued: string, listeners: AnswerListeners) {
    this.#echo = new EchoFilter(continued);
    this.#thoughts = continued === '' ? new ThoughtFilter() : null;
    this.#listeners = listeners;
  }

  take(chunk: ChatCompletionChunk): void {
    const progress = chunk.prompt_progress;
    if (progress) this.#listeners.onPrefill(progress.processed, progress.total);
    const [choice] = chunk.choices;
    const written = this.#echo.take(choice?.delta.content ?? '');
    const text = this.#thoughts?.take(written) ?? written;
    if (text !== '') this.#listeners.onDelta(text);
    this.#finish = choice?.finish_reason ?? this.#finish;
    const held = choice?.finish_reason ? (this.#thoughts?.end() ?? '') : '';
    if (held !== '') this.#listeners.onDelta(held);
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
