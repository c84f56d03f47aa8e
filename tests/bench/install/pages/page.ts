/** Everyone who brings the same bytes into the browser. Each answers with its milliseconds. */
import { HomebodyError } from '@/core/errors/homebody-error';
import type { Manifest } from '@/core/manifest';
import { InstallerClient } from '@/installer/installer-client';
import { askWorker } from './ask-worker';
import type { StepSpeeds } from './steps.worker';

/** The installer's worker, through its client, as the host uses it; its database is open. */
async function startedClient(base: string, manifest: Manifest): Promise<InstallerClient> {
  const client = new InstallerClient({
    startWorker: () =>
      new Worker(
        new URL('../../../../entrypoints/offscreen/installer.worker.ts', import.meta.url),
        { type: 'module' },
      ),
    hub: { base },
    makeId: () => crypto.randomUUID(),
  });
  await client.installed(manifest);
  return client;
}

const api = {
  async install(base: string, manifest: Manifest): Promise<number> {
    const client = await startedClient(base, manifest);
    const startedAt = performance.now();
    const { signal } = new AbortController();
    await client.install(manifest, { signal, onProgress: () => {} });
    return performance.now() - startedAt;
  },
  /**
   * Cancels when the first file is whole and others are on their way; from then until the install
   * says that it has ended: every request is, and nothing is written any more.
   */
  async cancel(base: string, manifest: Manifest): Promise<number> {
    const client = await startedClient(base, manifest);
    const controller = new AbortController();
    let canceledAt = 0;
    const ended = client.install(manifest, {
      signal: controller.signal,
      onProgress: ({ step }) => {
        if (step !== 'verifying' || canceledAt > 0) return;
        canceledAt = performance.now();
        controller.abort();
      },
    });
    const outcome = await ended.then(
      () => 'installed',
      (thrown: unknown) => (thrown instanceof HomebodyError ? thrown.code : String(thrown)),
    );
    if (outcome !== 'install-canceled') throw new Error(`Canceled, and yet: ${outcome}`);
    return performance.now() - canceledAt;
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
