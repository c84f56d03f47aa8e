import { OpfsByteStore } from '@/installer/opfs/opfs-byte-store';
import { BYTE_STORE_CONTRACT } from './byte-store-contract';

/** Holds the store on the origin private file system to the contract; posts what broke. */
async function check(): Promise<readonly string[]> {
  const store = new OpfsByteStore(navigator.storage);
  const broken: string[] = [];
  for (const { name, holds } of BYTE_STORE_CONTRACT) {
    try {
      await holds(store);
    } catch (thrown) {
      broken.push(`${name}: ${String(thrown)}`);
    }
  }
  return broken;
}

void check().then((broken) => self.postMessage({ checked: BYTE_STORE_CONTRACT.length, broken }));
