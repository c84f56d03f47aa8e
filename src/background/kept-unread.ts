import * as v from 'valibot';
import { unreadSite } from '@/core/unread-site';
import { keepUnread } from '@/messaging/commands/sites';
import type { SessionStore } from './deliver-selections';

/**
 * A copy of the list of sites that are never read, kept where it outlives browser and host: what a
 * person marked is neither read nor written down before it was asked, also while there is no host.
 * The host asks its own list again before it quotes anything.
 */
export class KeptUnread {
  readonly #store: SessionStore;

  constructor(store: SessionStore) {
    this.#store = store;
  }

  /** Resolves when it is kept: from then on none of these is read. */
  async take(request: v.InferOutput<typeof keepUnread.request>): Promise<void> {
    // Having none is not worth a word that was never written.
    if (request.sites.length === 0 && (await this.#store.get()) === undefined) return;
    await this.#store.set(request);
  }

  /** Whether a page, and the frame in it that is meant, may be read. */
  async mayRead(addresses: readonly string[]): Promise<boolean> {
    const kept = v.safeParse(keepUnread.request, await this.#store.get());
    return unreadSite(kept.success ? kept.output.sites : [], addresses) === null;
  }
}
