import { StoreError, StoreFullError } from './byte-store';
import type { InstallContext } from './errors/install-error';
import { StorageError } from './errors/storage-error';
import { StorageFullError } from './errors/storage-full-error';
import type { InstallerPorts } from './ports';

/** What the byte store threw, in the installer's own words; anything else as it is. */
export async function storageFailure(
  thrown: unknown,
  context: InstallContext,
  needBytes: number,
  { store }: Pick<InstallerPorts, 'store'>,
): Promise<unknown> {
  if (thrown instanceof StoreFullError || isQuota(thrown)) {
    const freeBytes = await store.freeBytes().catch(() => null);
    return new StorageFullError(context, { needBytes, freeBytes }, thrown);
  }
  return thrown instanceof StoreError ? new StorageError(context, thrown) : thrown;
}

/** IndexedDB has the same room as the files and says it in its own way. */
function isQuota(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'QuotaExceededError';
}
