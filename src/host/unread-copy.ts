import type { Site } from '@/core/site';
import type { After } from './idle-unload';
import { Lane } from './lane';
import { sayAgain } from './say-again';

export interface UnreadCopyOptions {
  /** Has the copy kept; rejects where it was not. */
  keep(unread: readonly Site[]): Promise<unknown>;
  readonly after: After;
  onFault(error: unknown): void;
}

/** The copy of which sites are never read, for whoever reads pages and has to know without a host. */
export class UnreadCopy {
  readonly #options: UnreadCopyOptions;
  /** One that is slow does not come after a newer one. */
  readonly #keeping = new Lane();
  /** How often it was sent: of copies that are sent again only the newest is. */
  #sent = 0;

  constructor(options: UnreadCopyOptions) {
    this.#options = options;
  }

  /** Resolves when it is kept; rejects where it was not, and leaves it at that. */
  async keep(unread: readonly Site[]): Promise<void> {
    this.#sent += 1;
    await this.#keeping.run(() => this.#options.keep(unread));
  }

  /** Resolves when it is kept, or was tried: then it is sent again, ever more rarely. */
  async follow(unread: readonly Site[], tries = 1): Promise<void> {
    const { after, onFault } = this.#options;
    const sending = this.keep(unread);
    const sent = this.#sent;
    try {
      await sending;
    } catch (error) {
      onFault(error);
      sayAgain(after, tries, () => {
        if (this.#sent === sent) void this.follow(unread, tries + 1);
      });
    }
  }
}
