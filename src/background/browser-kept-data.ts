import browser from 'webextension-polyfill';
import type { Inventory, KeptData } from './kept-data';

/** All that this browser keeps for Homebody. */
export const keptData: KeptData = {
  async look() {
    return { databases: await databases(), files: await files(), others: await others() };
  },

  async erase() {
    for (const { name } of await indexedDB.databases()) if (name) await deleteDatabase(name);
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of root.keys()) names.push(name);
    for (const name of names) {
      // A file that a dying worker still holds is tried again.
      await root.removeEntry(name, { recursive: true }).catch(() => {});
    }
    for (const name of await caches.keys()) await caches.delete(name);
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    await chrome.permissions.remove(await given());
  },
};

/** Longest wait for a database that someone holds open, in milliseconds. */
const PATIENCE_MS = 1_000;

/** Resolves also where it is not gone: whoever looks afterwards finds it. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    setTimeout(resolve, PATIENCE_MS);
  });
}

async function databases(): Promise<Inventory['databases']> {
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    if (name) found.push({ name, stores: await storesOf(name) });
  }
  return found;
}

async function storesOf(name: string): Promise<Inventory['databases'][number]['stores']> {
  const database = await settled(indexedDB.open(name));
  try {
    const names = [...database.objectStoreNames];
    if (names.length === 0) return [];
    const transaction = database.transaction(names);
    return await Promise.all(
      names.map(async (store) => ({
        name: store,
        rows: await settled(transaction.objectStore(store).count()),
      })),
    );
  } finally {
    database.close();
  }
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function files(): Promise<Inventory['files']> {
  const found: { path: string; bytes: number }[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, at: string): Promise<void> => {
    let isEmpty = true;
    for await (const entry of folder.values()) {
      isEmpty = false;
      const path = `${at}${entry.name}`;
      if (entry instanceof FileSystemDirectoryHandle) await walk(entry, `${path}/`);
      else if (entry instanceof FileSystemFileHandle) {
        found.push({ path, bytes: (await entry.getFile()).size });
      }
    }
    if (isEmpty && at !== '') found.push({ path: at, bytes: 0 });
  };
  await walk(await navigator.storage.getDirectory(), '');
  return found;
}

async function others(): Promise<string[]> {
  const [local, session, stores, { origins, permissions }] = await Promise.all([
    browser.storage.local.get(),
    browser.storage.session.get(),
    caches.keys(),
    given(),
  ]);
  return [
    ...Object.keys(local).map((key) => `storage.local ${key}`),
    ...Object.keys(session).map((key) => `storage.session ${key}`),
    ...stores.map((name) => `cache ${name}`),
    ...[...origins, ...permissions].map((one) => `permission ${one}`),
  ];
}

/** What the manifest says may be asked for besides hosts. */
const ASKED_FOR = ['tabs', 'favicon'] as const;

/** What the person allowed beyond what the extension always may. */
async function given() {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const required = browser.runtime.getManifest().host_permissions ?? [];
  return {
    origins: origins.filter((origin) => !required.includes(origin)),
    permissions: ASKED_FOR.filter((one) => permissions.includes(one)),
  };
}
