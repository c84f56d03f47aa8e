import { StoreError, StoreFullError } from './byte-store';
import type { InstallContext } from './errors/install-error';
import { StorageError } from './errors/storage-error';
import { StorageFullError } from './errors/storage-full-error';
import type { LanePorts } from './ports';

/** What the byte store threw, in the installer's own words; anything else as it is. */
export async function storageFailure(
  thrown: unknown,
  context: InstallContext,
  needBytes: number,
  { store }: Pick<LanePorts, 'store'>,
): Promise<unknown> {
  if (thrown instanceof StoreFullError || isQuota(thrown)) {
    const freeBytes = await store.freeBytes().catch(() => null);
    return new StorageFullError(context, { needBytes, freeBytes }, thrown);
  }
  return thrown instanceof StoreError ? new StorageError(context, thrown) : thrown;
}

/** IndexedDB has the same room as the files; Dexie wraps what it says in an error of its own. */
function isQuota(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (thrown.name === 'QuotaExceededError') return true;
  return 'inner' in thrown && isQuota(thrown.inner);
}
