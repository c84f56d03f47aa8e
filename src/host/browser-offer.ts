import browser from 'webextension-polyfill';
import { developerOffer, librariesIn, type Offer, releasedOffer } from '@/catalog/builds';

/** What this build offers. A developer build reads the hub's address from its own package. */
export async function loadOffer(): Promise<Offer> {
  const libraries = librariesIn(await readJson('/libraries.json'));
  if (import.meta.env.MODE !== 'developer') return releasedOffer(libraries);
  return developerOffer(await readJson('/developer.json'), libraries);
}

/** Null where the package has no such file. */
async function readJson(path: string): Promise<unknown> {
  const answer = await fetch(browser.runtime.getURL(path)).catch(() => null);
  return answer?.ok ? await answer.json() : null;
}
