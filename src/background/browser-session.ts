import browser from 'webextension-polyfill';
import type { SessionStore } from './deliver-selections';

/** A value of the browser's session storage. */
export function sessionStore(key: string): SessionStore {
  return area(browser.storage.session, key);
}

/** A value that outlives the browser. */
export function localStore(key: string): SessionStore {
  return area(browser.storage.local, key);
}

function area(storage: typeof browser.storage.local, key: string): SessionStore {
  return {
    get: async () => (await storage.get(key))[key],
    set: (value) => (value === undefined ? storage.remove(key) : storage.set({ [key]: value })),
  };
}
