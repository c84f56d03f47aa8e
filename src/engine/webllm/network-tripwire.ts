import { NetworkAttemptError } from '../errors/network-attempt-error';

/** What is used of a worker's global scope. */
export interface FetchScope {
  fetch: typeof fetch;
  readonly location: { readonly origin: string };
}

export interface Tripwire {
  /** URLs that were asked for since it was armed, all refused. */
  readonly attempts: readonly string[];
}

/**
 * Makes every `fetch` that would leave the extension's own package reject with a
 * NetworkAttemptError. WebLLM falls back to the network without a word when a file is missing
 * from its store; after an install that must never happen (invariant I11).
 */
export function armTripwire(scope: FetchScope): Tripwire {
  const attempts: string[] = [];
  const real = scope.fetch.bind(scope);
  scope.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, scope.location.origin);
    const isOurs = `${url.protocol}//${url.host}` === scope.location.origin;
    if (isOurs || isInMemory(url)) return real(input, init);
    attempts.push(url.href);
    throw new NetworkAttemptError(url.href);
  };
  return { attempts };
}

function isInMemory(url: URL): boolean {
  return url.protocol === 'blob:' || url.protocol === 'data:';
}
