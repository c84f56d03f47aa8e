import type { InstalledFile } from '@/core/engine';
import type { ModelId } from '@/core/ids';
import type { Manifest } from '@/core/manifest';
import type { Installer, InstallOptions } from '@/installer/installer';

interface RunningInstall {
  readonly manifest: Manifest;
  readonly options: InstallOptions;
  finish(): void;
  fail(error: Error): void;
}

/** An installer that does what the test says, when it says so. */
export class FakeInstaller implements Installer {
  readonly ready = new Set<ModelId>();
  readonly damaged = new Set<ModelId>();
  readonly discarded: ModelId[] = [];
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

  async verify(manifest: Manifest) {
    if (!this.damaged.delete(manifest.modelId)) return [];
    this.ready.delete(manifest.modelId);
    return manifest.artifacts.map(({ id }) => id);
  }

  async discard(manifest: Manifest) {
    this.discarded.push(manifest.modelId);
  }

  async remove(manifest: Manifest) {
    this.ready.delete(manifest.modelId);
  }

  async sweep() {}
}

function filesOf(manifest: Manifest): InstalledFile[] {
  return manifest.artifacts.map(({ id, bytes }) => ({ artifactId: id, path: id, bytes }));
}
