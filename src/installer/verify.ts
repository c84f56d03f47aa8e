import type { Artifact, Manifest } from '@/core/manifest';
import type { InstallOptions } from './installer';
import { targetOf } from './layout';
import { recordBeside } from './owned-paths';
import type { InstallerPorts } from './ports';
import { evict, hashOf } from './promote';

/**
 * Hashes every installed file again. What is damaged or missing is evicted, so that the next
 * install fetches it, and only it. Nothing is evicted before all were looked at: one that is
 * canceled changes nothing.
 * @returns the ids of the artifacts to fetch again
 */
export async function verifyFiles(
  manifest: Manifest,
  ports: InstallerPorts,
  { signal, onProgress }: InstallOptions,
): Promise<readonly string[]> {
  const damaged: Artifact[] = [];
  const bytesTotal = manifest.artifacts.reduce((sum, { bytes }) => sum + bytes, 0);
  let bytesDone = 0;
  for (const artifact of manifest.artifacts) {
    signal.throwIfAborted();
    const report = (bytes: number): void =>
      onProgress({
        step: 'verifying',
        bytesDone: bytesDone + bytes,
        bytesTotal,
        artifactName: artifact.name,
      });
    report(0);
    if (!(await isSound(artifact, ports, signal, report))) damaged.push(artifact);
    bytesDone += artifact.bytes;
  }
  for (const artifact of damaged) {
    const { path } = await targetOf(artifact.place, artifact.sha256, artifact.bytes);
    await evict(path, recordBeside(path), ports);
  }
  return damaged.map(({ id }) => id);
}

async function isSound(
  artifact: Artifact,
  ports: InstallerPorts,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<boolean> {
  const { path, record } = await targetOf(artifact.place, artifact.sha256, artifact.bytes);
  const hasRecord = record === null || (await ports.store.size(record.path)) !== null;
  const hasSize = (await ports.store.size(path)) === artifact.bytes;
  if (!hasRecord || !hasSize) return false;
  return (await hashOf(path, artifact.bytes, ports, signal, onBytes)) === artifact.sha256;
}
