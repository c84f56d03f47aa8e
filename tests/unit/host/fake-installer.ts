import type { InstalledFile } from '@/core/engine';
import type { ModelId } from '@/core/ids';
import type { Manifest } from '@/core/manifest';
import type { Importer, Installer, InstallOptions } from '@/installer/installer';

interface RunningInstall {
  readonly manifest: Manifest;
  readonly options: InstallOptions;
  finish(): void;
  fail(error: Error): void;
}

/** An installer that does what the test says, when it says so. */
export class FakeInstaller implements Installer, Importer {
  readonly ready = new Set<ModelId>();
  readonly damaged = new Set<ModelId>();
  readonly discarded: ModelId[] = [];
  /** The models for whose sake the last discard kept what they share. */
  spared: readonly ModelId[] = [];
  readonly started: ModelId[] = [];
  running: RunningInstall | null = null;

  install(manifest: Manifest, options: InstallOptions): Promise<readonly InstalledFile[]> {
    if (this.running) throw new Error('two installs at once');
    this.started.push(manifest.modelId);
    return new Promise((resolve, reject) => {
      const end = (then: () => void) => {
        this.running = null;
        then();
      };
      options.signal.addEventListener('abort', () => end(() => reject(options.signal.reason)));
      this.running = {
        manifest,
        options,
        finish: () =>
          end(() => {
            this.ready.add(manifest.modelId);
            resolve(filesOf(manifest));
          }),
        fail: (error) => end(() => reject(error)),
      };
    });
  }

  async installed(manifest: Manifest) {
    return this.ready.has(manifest.modelId) ? filesOf(manifest) : null;
  }

  /** While set, looking at files takes as long as this. */
  verifying: Promise<void> | null = null;
  /** While set, an import takes as long as this. */
  importing: Promise<void> | null = null;
  /** What a sweep waits for: it takes turns with installs. */
  sweeping: Promise<void> = Promise.resolve();

  async verify(manifest: Manifest, { signal }: InstallOptions) {
    await Promise.race([this.verifying, aborted(signal)]);
    if (!this.damaged.delete(manifest.modelId)) return [];
    this.ready.delete(manifest.modelId);
    return manifest.artifacts.map(({ id }) => id);
  }

  /** A file holds an artifact when its text is the artifact's id. */
  async importFiles(manifest: Manifest, files: readonly Blob[], options: InstallOptions) {
    if (this.running) throw new Error('an import beside an install');
    const texts = await Promise.all(files.map((file) => file.text()));
    options.onProgress({ step: 'verifying', bytesDone: 1, bytesTotal: 2, artifactName: '' });
    await Promise.race([this.importing, aborted(options.signal)]);
    const missing = manifest.artifacts.map(({ id }) => id).filter((id) => !texts.includes(id));
    if (missing.length === 0) this.ready.add(manifest.modelId);
    return missing;
  }

  async discard(manifest: Manifest, others: readonly Manifest[]) {
    this.discarded.push(manifest.modelId);
    this.spared = others.map(({ modelId }) => modelId);
  }

  async remove(manifest: Manifest) {
    this.ready.delete(manifest.modelId);
  }

  sweep() {
    return this.sweeping;
  }
}

/** Rejects when it is aborted, and never resolves. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

function filesOf(manifest: Manifest): InstalledFile[] {
  return manifest.artifacts.map(({ id, bytes }) => ({ artifactId: id, path: id, bytes }));
}
