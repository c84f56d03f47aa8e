import type { InstalledFile } from '@/core/engine';
import { HomebodyError } from '@/core/errors/homebody-error';
import type { InstalledModelRecord } from '@/core/install-record';
import type { Manifest } from '@/core/manifest';
import { type ByteStore, StoreError } from './byte-store';
import { checkManifest } from './check-manifest';
import { InstallCanceledError } from './errors/install-canceled-error';
import { importFiles } from './import-files';
import { installBundle } from './install-bundle';
import type { HubAddress, Importer, Installer, InstallOptions } from './installer';
import { stagedPath, targetOf } from './layout';
import { pathsOf, pathsOwnedBy, recordBeside } from './owned-paths';
import type { InstallerPorts } from './ports';
import { evict } from './promote';
import { storageFailure } from './storage-failure';
import { sweep } from './sweep';
import { union } from './union';
import { verifyFiles } from './verify';

/** One install, verification or sweep at a time, whatever document it runs in. */
export const INSTALLER_LOCK = 'homebody-installer';

/** Another model's deletion may take a shared file away just before the last record is written. */
const MOST_ROUNDS = 3;

/** The installer on the ports it is given. */
export class BundleInstaller implements Installer, Importer {
  readonly #ports: InstallerPorts;
  readonly #hub: HubAddress;

  constructor(ports: InstallerPorts, hub: HubAddress) {
    this.#ports = ports;
    this.#hub = hub;
  }

  async install(manifest: Manifest, options: InstallOptions): Promise<readonly InstalledFile[]> {
    checkManifest(manifest);
    return await this.#cancelable(manifest, options.signal, (signal) =>
      this.#ports.exclusive(INSTALLER_LOCK, signal, () =>
        this.#alone(manifest, async () => {
          for (let round = 1; round <= MOST_ROUNDS; round += 1) {
            const files = await this.installed(manifest);
            if (files) return files;
            await installBundle(manifest, this.#hub, this.#ports, { ...options, signal });
          }
          const files = await this.installed(manifest);
          if (!files) throw new HomebodyError('install-storage', 'Files vanish as they are placed');
          return files;
        }),
      ),
    );
  }

  async installed(manifest: Manifest): Promise<readonly InstalledFile[] | null> {
    const { records, store } = this.#ports;
    const record = await records.getModel(manifest.modelId);
    if (!record || !(await matches(record, manifest))) return null;
    const isThere = await Promise.all(
      record.files.map(async ({ path, bytes }) => {
        const beside = recordBeside(path);
        const sizes = [store.size(path), beside === null ? 0 : store.size(beside)] as const;
        const [size, besideSize] = await Promise.all(sizes);
        return size === bytes && besideSize !== null;
      }),
    );
    if (isThere.includes(false)) return null;
    return record.files.map(({ artifactId, path, bytes }) => ({ artifactId, path, bytes }));
  }

  async verify(manifest: Manifest, options: InstallOptions): Promise<readonly string[]> {
    return await this.#cancelable(manifest, options.signal, (signal) =>
      this.#ports.exclusive(INSTALLER_LOCK, signal, () =>
        this.#alone(manifest, () => verifyFiles(manifest, this.#ports, { ...options, signal })),
      ),
    );
  }

  async importFiles(
    manifest: Manifest,
    files: readonly Blob[],
    options: InstallOptions,
  ): Promise<readonly string[]> {
    checkManifest(manifest);
    return await this.#cancelable(manifest, options.signal, (signal) =>
      this.#ports.exclusive(INSTALLER_LOCK, signal, () =>
        this.#alone(manifest, () =>
          importFiles(manifest, files, this.#ports, { ...options, signal }),
        ),
      ),
    );
  }

  async discard(manifest: Manifest, others: readonly Manifest[]): Promise<void> {
    await this.#alone(manifest, async () => {
      const { records, store } = this.#ports;
      const staged = hashesOnlyIn(manifest, others);
      if (staged.length > 0) await records.deletePartial(...staged);
      for (const sha256 of staged) await removeUnlessOpen(store, stagedPath(sha256));
      const [placed, needed] = [await pathsOf([manifest]), await pathsOf(others)];
      // Read last: another model may have become installed meanwhile.
      const models = await records.listModels();
      if (models.some(({ modelId }) => modelId === manifest.modelId)) return;
      await this.#evictAllBut(union(needed, pathsOwnedBy(models)), placed);
    });
  }

  async remove(manifest: Manifest, others: readonly Manifest[]): Promise<void> {
    await this.#alone(manifest, async () => {
      const { records } = this.#ports;
      const record = await records.getModel(manifest.modelId);
      await records.deleteModel(manifest.modelId);
      const owned = union(await pathsOf([manifest]), pathsOwnedBy(record ? [record] : []));
      await this.#evictAllBut(await pathsOf(others), owned);
    });
    await this.discard(manifest, others);
  }

  async sweep(wanted: readonly Manifest[]): Promise<void> {
    await this.#ports.exclusive(INSTALLER_LOCK, null, () => sweep(wanted, this.#ports));
  }

  async #evictAllBut(kept: ReadonlySet<string>, paths: ReadonlySet<string>): Promise<void> {
    for (const path of paths) {
      if (!kept.has(path)) await evict(path, recordBeside(path), this.#ports);
    }
  }

  /** Nothing else touches this model meanwhile; a deletion need not wait for another's download. */
  async #alone<T>(manifest: Manifest, work: () => Promise<T>): Promise<T> {
    return await this.#ports.exclusive(`${INSTALLER_LOCK}:${manifest.modelId}`, null, work);
  }

  /** What the store or the database throws is told as a failure of storing this model. */
  async #cancelable<T>(
    manifest: Manifest,
    outer: AbortSignal,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    const onAbort = (): void => controller.abort(new InstallCanceledError());
    if (outer.aborted) onAbort();
    outer.addEventListener('abort', onAbort, { once: true });
    try {
      controller.signal.throwIfAborted();
      return await work(controller.signal);
    } catch (thrown) {
      // Nothing is written at once, outside the fetching of a file, that is larger than the largest.
      const [largest] = manifest.artifacts.toSorted((a, b) => b.bytes - a.bytes);
      const context = { artifact: largest?.name ?? '', url: '', attempt: 1, bytesStaged: 0 };
      throw await storageFailure(thrown, context, largest?.bytes ?? 0, this.#ports);
    } finally {
      outer.removeEventListener('abort', onAbort);
    }
  }
}

/** A staged file that is open is just being fetched for another model that needs it too. */
async function removeUnlessOpen(store: ByteStore, path: string): Promise<void> {
  try {
    await store.remove(path);
  } catch (thrown) {
    if (!(thrown instanceof StoreError)) throw thrown;
  }
}

async function matches(record: InstalledModelRecord, manifest: Manifest): Promise<boolean> {
  if (record.files.length !== manifest.artifacts.length) return false;
  for (const artifact of manifest.artifacts) {
    const { path } = await targetOf(artifact.place, artifact.sha256, artifact.bytes);
    const isSame = record.files.some(
      (file) =>
        file.artifactId === artifact.id && file.sha256 === artifact.sha256 && file.path === path,
    );
    if (!isSame) return false;
  }
  return true;
}

/** The hashes of what no other manifest lists, each once. */
function hashesOnlyIn(manifest: Manifest, others: readonly Manifest[]): readonly string[] {
  const needed = new Set(others.flatMap(({ artifacts }) => artifacts.map(({ sha256 }) => sha256)));
  const hashes = new Set(manifest.artifacts.map(({ sha256 }) => sha256));
  return [...hashes].filter((sha256) => !needed.has(sha256));
}
