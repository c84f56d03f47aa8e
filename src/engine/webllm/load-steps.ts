import type { LoadProgress } from '@/core/engine';

/** Reading the weights takes this share of a load, compiling the shaders the rest. */
const READING_SHARE = 0.6;

const LOADED = /^Loading model from cache\[(\d+)\/(\d+)\]/;
const COMPILED = /^Loading GPU shader modules\[(\d+)\/(\d+)\]/;
const FINISHED = /^Finish loading/;

/**
 * Makes progress of what WebLLM 0.2.86 says while it loads. Its own fraction starts again with
 * each phase; this one is for the whole load and never goes backwards. When the last shard is
 * read WebLLM falls silent, for minutes on some machines: it allocates the KV cache and compiles
 * shaders, so that is what the step says from then on.
 */
export class LoadSteps {
  #last: LoadProgress = { step: 'reading', fraction: 0 };
  readonly #report: (progress: LoadProgress) => void;

  constructor(report: (progress: LoadProgress) => void) {
    this.#report = report;
  }

  /** Takes one progress text; texts that say nothing new are passed over. */
  take(text: string): void {
    const read = shareOf(LOADED.exec(text));
    const compiled = FINISHED.test(text) ? 1 : shareOf(COMPILED.exec(text));
    if (compiled !== null) this.#reach('compiling', READING_SHARE + compiled * (1 - READING_SHARE));
    else if (read !== null) this.#reach(read < 1 ? 'reading' : 'compiling', read * READING_SHARE);
  }

  #reach(step: LoadProgress['step'], fraction: number): void {
    const isBehind = this.#last.step === 'compiling' && step === 'reading';
    if (isBehind || fraction < this.#last.fraction) return;
    this.#last = { step, fraction: Math.min(fraction, 1) };
    this.#report(this.#last);
  }
}

function shareOf(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  const total = Number(match[2]);
  return total > 0 ? Number(match[1]) / total : null;
}
