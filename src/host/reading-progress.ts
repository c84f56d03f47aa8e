import type { AnswerProgress } from '@/core/conversation';
import { Coalescer, type Timers } from './coalescer';

/** Shown a few times a second at most; a batch of a prompt takes about as long. */
const SHOW_MS = 250;

/** How far an answer is before its first word, shown at most a few times a second, the first at once. */
export class ReadingProgress {
  readonly #show: (progress: AnswerProgress) => void;
  readonly #later: Coalescer;
  #latest: AnswerProgress | null = null;
  #isFirst = true;
  #ended = false;

  constructor(show: (progress: AnswerProgress) => void, timers?: Timers) {
    this.#show = show;
    this.#later = new Coalescer(SHOW_MS, () => this.#showLatest(), timers);
  }

  take(progress: AnswerProgress): void {
    if (this.#ended) return;
    this.#latest = progress;
    if (this.#isFirst) this.#showLatest();
    else this.#later.ask();
    this.#isFirst = false;
  }

  /** What is not shown yet is of something that is over. */
  forget(): void {
    this.#latest = null;
    this.#isFirst = true;
    this.#later.cancel();
  }

  /** Nothing is shown from now on. */
  end(): void {
    this.#ended = true;
    this.#later.cancel();
  }

  #showLatest(): void {
    if (this.#latest !== null) this.#show(this.#latest);
  }
}
