import { type ReadonlySignal, signal } from '@preact/signals';
import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';

/** Something that went wrong with what the person just did, and how to try it again. */
export interface Notice {
  readonly error: ErrorReport;
  readonly retry: (() => void) | null;
  /** A word on what is missing: nothing was lost, and it goes away with the next key. */
  readonly isHint: boolean;
}

/** The one notice above the composer. A newer one takes the place of an older one. */
export class NoticeStore {
  readonly #current = signal<Notice | null>(null);

  get current(): ReadonlySignal<Notice | null> {
    return this.#current;
  }

  show(thrown: unknown, retry: (() => void) | null = null): void {
    this.#current.value = { error: reportOf(thrown), retry, isHint: false };
  }

  hint(thrown: unknown): void {
    this.#current.value = { error: reportOf(thrown), retry: null, isHint: true };
  }

  dismiss(): void {
    this.#current.value = null;
  }

  dismissHint(): void {
    if (this.#current.peek()?.isHint) this.dismiss();
  }

  /** Does it; where it fails, says so. Never rejects. */
  async attempt(act: () => Promise<unknown>): Promise<void> {
    await this.succeeds(act);
  }

  /** Does it; where it fails, says so. Never rejects: resolves to whether it was done. */
  async succeeds(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (thrown) {
      this.show(thrown);
      return false;
    }
  }
}
