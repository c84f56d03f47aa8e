import type { InstalledModelRecord } from '@/core/install-record';
import type { Manifest } from '@/core/manifest';
import { recordPathOf, WEBLLM_FOLDER } from './layout';
import { planOf } from './plan';

/** Every path that these manifests need, with the records that lie beside their files. */
export async function pathsOf(manifests: readonly Manifest[]): Promise<Set<string>> {
  const paths = new Set<string>();
  for (const manifest of manifests) {
    for (const { targets } of await planOf(manifest)) {
      for (const { path } of targets) addWithRecord(paths, path);
    }
  }
  return paths;
}

/** Every path that these installed models own. */
export function pathsOwnedBy(models: readonly InstalledModelRecord[]): Set<string> {
  const paths = new Set<string>();
  for (const { files } of models) for (const { path } of files) addWithRecord(paths, path);
  return paths;
}

/** The record that lies beside a file, where its engine wants one. */
export function recordBeside(path: string): string | null {
  return path.startsWith(`${WEBLLM_FOLDER}/`) ? recordPathOf(path) : null;
}

function addWithRecord(paths: Set<string>, path: string): void {
  paths.add(path);
  const record = recordBeside(path);
  if (record !== null) paths.add(record);
}
