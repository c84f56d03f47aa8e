import type { InstallProgress } from './installer';
import type { WantedFile } from './plan';

type Step = InstallProgress['step'];

/** What is told when the files are at different steps: the first of these that one is at. */
const TOLD_FIRST: readonly Step[] = ['downloading', 'waiting-for-network', 'retrying', 'verifying'];

/**
 * Adds up what the files of a bundle have committed; content that several artifacts share counts
 * for each. What it reports never shrinks, also when a file has to begin again. The step is that
 * of the bundle, whichever file spoke last.
 */
export class ProgressSum {
  readonly #committed = new Map<string, number>();
  /** The step that each file is at, or ended with. */
  readonly #steps = new Map<WantedFile, Step>();
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

  update(file: WantedFile, step: Step, committed: number): void {
    this.#count(file, committed);
    this.#steps.set(file, step);
    const told = this.#told(file, step);
    this.#report({
      step: told.step,
      bytesDone: this.#highest,
      bytesTotal: this.#total,
      artifactName: told.file.name,
    });
  }

  /** The step of the bundle, and a file that is at it: the one that spoke, where it is. */
  #told(spoke: WantedFile, step: Step): { file: WantedFile; step: Step } {
    for (const first of TOLD_FIRST) {
      if (step === first) break;
      for (const [file, other] of this.#steps) if (other === first) return { file, step: first };
    }
    return { file: spoke, step };
  }

  #count(file: WantedFile, committed: number): void {
    this.#committed.set(file.sha256, committed * file.uses);
    let sum = 0;
    for (const bytes of this.#committed.values()) sum += bytes;
    this.#highest = Math.max(this.#highest, sum);
  }
}
