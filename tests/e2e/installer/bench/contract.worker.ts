import type { ByteStore } from '@/installer/byte-store';
import { OpfsByteStore } from '@/installer/opfs/opfs-byte-store';
import { BYTE_STORE_CONTRACT, type Promised } from './byte-store-contract';

/** A store that remembers where its folders are must find out that they are gone. */
async function remakesFolders(store: ByteStore): Promise<void> {
  (await store.open('removed/below/file')).close();
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('removed', { recursive: true });
  if ((await store.size('removed/below/file')) !== null) throw new Error('It is still there');
  (await store.open('removed/below/file')).close();
  if ((await store.size('removed/below/file')) !== 0) throw new Error('It was not made anew');
}

const PROMISES: readonly Promised[] = [
  ...BYTE_STORE_CONTRACT,
  { name: 'a folder that something else removed is made anew', holds: remakesFolders },
];

/** Holds the store on the origin private file system to the contract; posts what broke. */
async function check(): Promise<readonly string[]> {
  const store = new OpfsByteStore(navigator.storage);
  const broken: string[] = [];
  for (const { name, holds } of PROMISES) {
    try {
      await holds(store);
    } catch (thrown) {
      broken.push(`${name}: ${String(thrown)}`);
    }
  }
  return broken;
}

void check().then((broken) => self.postMessage({ checked: PROMISES.length, broken }));
