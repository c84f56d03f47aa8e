import type { WllamaLogger } from '@wllama/wllama/esm/index.js';
import * as v from 'valibot';

const MOST_LINES = 20;
const LONGEST_LINE = 500;

/** The line in which the shipped worker says which lock it holds; see patch-wllama.ts. */
const LifelineSchema = v.tuple([v.literal('lifeline'), v.string()]);

/** How llama.cpp refuses a prompt that does not fit; it arrives as a log line's object. */
const OverflowSchema = v.object({
  type: v.literal('exceed_context_size_error'),
  n_prompt_tokens: v.number(),
  n_ctx: v.number(),
});
export type Overflow = v.InferOutput<typeof OverflowSchema>;

export interface LogListeners {
  /** wllama's worker lives and holds the lock `name`. */
  onLifeline(name: string): void;
  /** wllama's worker could not be started or threw outside of a call. */
  onWorkerError(reason: string): void;
}

/**
 * What wllama says only in its log: why a load failed, the counts of a refused prompt, errors
 * of its worker. Nothing is written to the console.
 */
export class WllamaLog implements WllamaLogger {
  readonly #listeners: LogListeners;
  #lines: string[] = [];
  #overflow: Overflow | null = null;

  constructor(listeners: LogListeners) {
    this.#listeners = listeners;
  }

  // Properties, because wllama hands `error` itself to its worker's `onerror`.
  readonly log = (): void => {};
  readonly warn = (): void => {};

  readonly debug = (...said: unknown[]): void => {
    const lifeline = v.safeParse(LifelineSchema, said);
    if (lifeline.success) this.#listeners.onLifeline(lifeline.output[1]);
  };

  readonly error = (...said: unknown[]): void => {
    const [first] = said;
    if (first instanceof Event) {
      const reason = 'message' in first ? String(first.message) : '';
      this.#listeners.onWorkerError(reason || 'its worker did not start');
      return;
    }
    for (const part of said) {
      const overflow = v.safeParse(OverflowSchema, part);
      if (overflow.success) this.#overflow = overflow.output;
    }
    this.#lines.push(said.map(String).join(' ').slice(0, LONGEST_LINE));
    if (this.#lines.length > MOST_LINES) this.#lines.shift();
  };

  /** The line that says best why a load failed, or null where nothing was said. */
  loadFailure(): string | null {
    const telling = /error loading model|invalid magic|corrupt|failed to|unable to/i;
    return this.#lines.find((line) => telling.test(line)) ?? this.#lines[0] ?? null;
  }

  /** The refusal since the last call, if there was one. */
  takeOverflow(): Overflow | null {
    const overflow = this.#overflow;
    this.#overflow = null;
    return overflow;
  }
}
