import type { ByteStore } from './byte-store';
import { scratchPath } from './layout';

/** Puts a small file in its place in one step; what was there before is replaced. */
export async function writeSmallFile(store: ByteStore, path: string, text: string): Promise<void> {
  const scratch = scratchPath(path.replaceAll('/', '_'));
  try {
    const file = await store.open(scratch);
    try {
      file.truncate(0);
      file.write(new TextEncoder().encode(text), 0);
      file.flush();
    } finally {
      file.close();
    }
    await store.move(scratch, path);
  } catch (thrown) {
    // The failure is what is told; a scratch that cannot be removed goes with the next sweep.
    await store.remove(scratch).catch(() => {});
    throw thrown;
  }
}
