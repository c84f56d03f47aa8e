/** Everyone who brings the same bytes into the browser. Each answers with its milliseconds. */
import type { Manifest } from '@/core/manifest';
import { InstallerClient } from '@/installer/installer-client';
import { askWorker } from './ask-worker';
import type { StepSpeeds } from './steps.worker';

const api = {
  /** The installer's worker, through its client, as the host uses it. */
  async install(base: string, manifest: Manifest): Promise<number> {
    const client = new InstallerClient({
      startWorker: () =>
        new Worker(
          new URL('../../../../entrypoints/offscreen/installer.worker.ts', import.meta.url),
          { type: 'module' },
        ),
      hub: { base },
      makeId: () => crypto.randomUUID(),
    });
    // Starts the worker and opens its database.
    await client.installed(manifest);
    const startedAt = performance.now();
    const { signal } = new AbortController();
    await client.install(manifest, { signal, onProgress: () => {} });
    return performance.now() - startedAt;
  },
  /** `fetch` streamed into the origin private file system, in a worker, and nothing else. */
  plainFetch: (urls: readonly string[]) =>
    askWorker<number>(
      new Worker(new URL('./fetch.worker.ts', import.meta.url), { type: 'module' }),
      urls,
    ),
  /** WebLLM's own download of a model's weights into its default cache. */
  webllm: (modelUrl: string) =>
    askWorker<number>(
      new Worker(new URL('./webllm.worker.ts', import.meta.url), { type: 'module' }),
      modelUrl,
    ),
  /** The parts of an install, each alone. */
  steps: (urls: readonly string[]) =>
    askWorker<StepSpeeds>(
      new Worker(new URL('./steps.worker.ts', import.meta.url), { type: 'module' }),
      urls,
    ),
};

export type InstallPage = typeof api;
Object.assign(globalThis, { installPage: api });
