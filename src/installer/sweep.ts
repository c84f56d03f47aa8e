import type { Manifest } from '@/core/manifest';
import { OWN_FOLDER, stagedPath, WEBLLM_FOLDER } from './layout';
import { pathsOf, pathsOwnedBy } from './owned-paths';
import type { InstallerPorts } from './ports';
import { union } from './union';

/**
 * Removes every file and record that neither an installed model nor a wanted one owns: what a
 * crash, a canceled install or an older release left behind.
 */
export async function sweep(
  wanted: readonly Manifest[],
  { store, records }: Pick<InstallerPorts, 'store' | 'records'>,
): Promise<void> {
  const placed = union(await pathsOf(wanted), pathsOwnedBy(await records.listModels()));
  const hashes = new Set(wanted.flatMap(({ artifacts }) => artifacts.map(({ sha256 }) => sha256)));
  const staged = new Set([...hashes].map(stagedPath));

  for (const record of await records.listPartials()) {
    if (!hashes.has(record.sha256)) await records.deletePartial(record.sha256);
  }
  for (const folder of [OWN_FOLDER, WEBLLM_FOLDER]) {
    for (const { path } of await store.list(folder)) {
      if (!placed.has(path) && !staged.has(path)) await store.remove(path);
    }
  }
  for (const { path } of await records.listPlaced()) {
    if (!placed.has(path) || (await store.size(path)) === null) await records.deletePlaced(path);
  }
}
