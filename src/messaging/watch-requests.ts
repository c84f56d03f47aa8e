import type { RequestPurpose, TellRequest } from '@/core/request-note';
import { type Fetch, watchedFetch } from '@/core/watched-fetch';
import { REQUESTS_CHANNEL, tellRequests } from './request-notes';

/** One for each context that makes requests. */
let told: TellRequest | null = null;

/**
 * Has every request of a fetch written down in the network ledger, from wherever it is made: the
 * host or any worker of it.
 * @param model name of the model it is for, where the host could not know it by the path
 */
export function watchRequests(purpose: RequestPurpose, model: string | null = null) {
  told ??= tellRequests(new BroadcastChannel(REQUESTS_CHANNEL), reportError);
  const tell = told;
  return (fetch: Fetch): Fetch =>
    watchedFetch(fetch, {
      purpose,
      model,
      tell,
      makeId: () => crypto.randomUUID(),
      now: () => Date.now(),
    });
}
