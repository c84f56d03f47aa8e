import type { InstallProgress } from './installer';
import type { WantedFile } from './plan';

/**
 * Adds up what the files of a bundle have committed; content that several artifacts share counts
 * for each. What it reports never shrinks, also when a file has to begin again.
 */
export class ProgressSum {
  readonly #committed = new Map<string, number>();
  readonly #report: (progress: InstallProgress) => void;
  readonly #total: number;
  #highest = 0;

  constructor(plan: readonly WantedFile[], report: (progress: InstallProgress) => void) {
    this.#report = report;
    this.#total = plan.reduce((sum, { bytes, uses }) => sum + bytes * uses, 0);
  }

  /** Counts what an earlier launch committed, before anything is reported: it is no speed. */
  seed(file: WantedFile, committed: number): void {
    this.#count(file, committed);
  }

  update(file: WantedFile, step: InstallProgress['step'], committed: number): void {
    this.#count(file, committed);
    this.#report({
      step,
      bytesDone: this.#highest,
      bytesTotal: this.#total,
      artifactName: file.name,
    });
  }

  #count(file: WantedFile, committed: number): void {
    this.#committed.set(file.sha256, committed * file.uses);
    let sum = 0;
    for (const bytes of this.#committed.values()) sum += bytes;
    this.#highest = Math.max(this.#highest, sum);
  }
}
