import type { Manifest } from '@/core/manifest';
import { CHUNK_BYTES, makeHasher } from './hash-file';
import { finishBundle, missingOf } from './install-bundle';
import type { InstallOptions } from './installer';
import { stagedPath } from './layout';
import type { WantedFile } from './plan';
import type { InstallerPorts } from './ports';
import { promote } from './promote';
import { storageFailure } from './storage-failure';

/**
 * Installs what files from the person's own disk hold, whatever their names: content that the
 * manifest lists is copied, verified and placed like a download; anything else is left alone.
 * Makes no request. When nothing is missing afterwards, the model is installed.
 * @returns the ids of the artifacts that are still missing
 */
export async function importFiles(
  manifest: Manifest,
  files: readonly Blob[],
  ports: InstallerPorts,
  options: InstallOptions,
): Promise<readonly string[]> {
  const { signal, onProgress } = options;
  const missing = new Set(await missingOf(manifest, ports, signal));
  const bytesTotal = files.reduce((sum, { size }) => sum + size, 0);
  let bytesDone = 0;
  for (const file of files) {
    const report = (artifactName: string): void =>
      onProgress({ step: 'verifying', bytesDone, bytesTotal, artifactName });
    // Only content of a size that is wanted is worth reading.
    const candidates = [...missing].filter(({ bytes }) => bytes === file.size);
    report(candidates[0]?.name ?? '');
    const hash = candidates.length > 0 ? await hashOfBlob(file, signal) : null;
    const wanted = candidates.find(({ sha256 }) => sha256 === hash);
    if (wanted && (await copyIn(file, wanted, ports, signal))) {
      await ports.records.putPlaced(...(await promote(wanted, ports, signal)));
      missing.delete(wanted);
    }
    bytesDone += file.size;
    report(wanted?.name ?? '');
  }
  if (missing.size === 0) await finishBundle(manifest, ports, signal);
  const hashes = new Set([...missing].map(({ sha256 }) => sha256));
  return manifest.artifacts.filter(({ sha256 }) => hashes.has(sha256)).map(({ id }) => id);
}

async function hashOfBlob(blob: Blob, signal: AbortSignal): Promise<string> {
  const hasher = await makeHasher();
  for await (const chunk of chunksOf(blob, signal)) hasher.update(chunk);
  return hasher.digest('hex');
}

/** Stages the blob; false where it changed since it was hashed. Leaves nothing where it fails. */
async function copyIn(
  blob: Blob,
  wanted: WantedFile,
  ports: InstallerPorts,
  signal: AbortSignal,
): Promise<boolean> {
  const path = stagedPath(wanted.sha256);
  let isRight = false;
  try {
    // What a download had staged of it is replaced.
    await ports.records.deletePartial(wanted.sha256);
    const staged = await ports.store.open(path);
    try {
      staged.truncate(0);
      const hasher = await makeHasher();
      let at = 0;
      for await (const chunk of chunksOf(blob, signal)) {
        staged.write(chunk, at);
        hasher.update(chunk);
        at += chunk.length;
      }
      staged.flush();
      isRight = hasher.digest('hex') === wanted.sha256;
    } finally {
      staged.close();
      if (!isRight) await ports.store.remove(path);
    }
    return isRight;
  } catch (thrown) {
    const context = { artifact: wanted.name, url: '', attempt: 1, bytesStaged: 0 };
    throw await storageFailure(thrown, context, wanted.bytes, ports);
  }
}

async function* chunksOf(blob: Blob, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    signal.throwIfAborted();
    yield new Uint8Array(await blob.slice(at, at + CHUNK_BYTES).arrayBuffer());
  }
}
