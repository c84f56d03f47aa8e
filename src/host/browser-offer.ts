import browser from 'webextension-polyfill';
import { developerOffer, type Offer, releasedOffer } from '@/catalog/builds';

/** What this build offers. A developer build reads the hub's address from its own package. */
export async function loadOffer(): Promise<Offer> {
  if (import.meta.env.MODE !== 'developer') return releasedOffer();
  const answer = await fetch(browser.runtime.getURL('/developer.json')).catch(() => null);
  return developerOffer(answer?.ok ? await answer.json() : null);
}
