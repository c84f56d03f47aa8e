import { afterEach, describe, expect, test } from 'vitest';
import type { InstalledFile } from '@/core/engine';
import { asId } from '@/core/ids';
import type { Manifest } from '@/core/manifest';
import { HttpError } from './errors/http-error';
import { InstallCanceledError } from './errors/install-canceled-error';
import type { Importer, Installer, InstallOptions } from './installer';
import { InstallerClient, type WorkerPort } from './installer-client';
import { InstallerServer } from './installer-server';

const manifest: Manifest = {
  modelId: asId('model'),
  artifacts: [
    {
      id: 'a',
      role: 'llm',
      name: 'A',
      bytes: 5,
      sha256: 'a'.repeat(64),
      source: { repo: 'owner/name', revision: 'b'.repeat(40), path: 'a.bin' },
      place: { kind: 'blob' },
    },
  ],
};
const file: InstalledFile = { artifactId: 'a', path: 'homebody/blobs/a', bytes: 5 };
const progress = { step: 'downloading', bytesDone: 1, bytesTotal: 5, artifactName: 'A' } as const;

/** A worker without a thread: structured clones go to and fro, and it can die. */
class FakeWorker implements WorkerPort {
  readonly #listeners = new Map<string, ((event: never) => void)[]>();
  readonly #server: InstallerServer;
  readonly received: unknown[] = [];
  isDead = false;

  constructor(installer: Installer & Importer) {
    this.#server = new InstallerServer(
      (message) => this.emit('message', { data: structuredClone(message) }),
      async () => installer,
    );
  }

  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message);
    this.received.push(data);
    queueMicrotask(() => {
      if (!this.isDead) this.#server.receive(data);
    });
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  terminate(): void {
    this.isDead = true;
  }

  emit(type: string, event: object): void {
    if (this.isDead) return;
    for (const listener of this.#listeners.get(type) ?? []) listener(event as never);
  }
}

/** Grants a lock when the test says that its holder died. */
class FakeLocks {
  readonly #waiting: (() => void)[] = [];
  readonly request = (async (_name: string, work: () => unknown) => {
    await new Promise<void>((granted) => this.#waiting.push(granted));
    return work();
  }) as LockManager['request'];

  grantAll(): void {
    for (const granted of this.#waiting.splice(0)) granted();
  }
}

/** An installer whose install goes on until it is cancelled or told how to end. */
class SlowInstaller implements Installer, Importer {
  failure: Error | null = null;

  async install(_manifest: Manifest, { signal, onProgress }: InstallOptions) {
    if (signal.aborted) throw new InstallCanceledError();
    onProgress(progress);
    if (this.failure) throw this.failure;
    await new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new InstallCanceledError()));
    });
    return [file];
  }
  async installed() {
    return [file];
  }
  async verify() {
    return ['a'];
  }
  async importFiles(_manifest: Manifest, files: readonly Blob[]) {
    return await Promise.all(files.map((given) => given.text()));
  }
  async discard() {}
  async remove() {}
  async sweep() {}
}

const locks = new FakeLocks();
const workers: FakeWorker[] = [];
let inner = new SlowInstaller();

let base = 'https://huggingface.co';

function makeClient(): InstallerClient {
  inner = new SlowInstaller();
  return new InstallerClient({
    startWorker: () => {
      const worker = new FakeWorker(inner);
      workers.push(worker);
      return worker;
    },
    hub: {
      get base() {
        return base;
      },
    },
    locks,
    makeId: () => 'id',
  });
}

function options(): InstallOptions & { controller: AbortController; reports: unknown[] } {
  const controller = new AbortController();
  const reports: unknown[] = [];
  return {
    controller,
    reports,
    signal: controller.signal,
    onProgress: (report) => reports.push(report),
  };
}

afterEach(() => {
  workers.length = 0;
  base = 'https://huggingface.co';
});

describe('an installer that lives in a worker', () => {
  test('answers come back as values', async () => {
    const client = makeClient();
    expect(await client.installed(manifest)).toEqual([file]);
    expect(await client.verify(manifest, options())).toEqual(['a']);
    expect(await client.importFiles(manifest, [new Blob(['text'])], options())).toEqual(['text']);
    await client.discard(manifest, [manifest]);
    await client.remove(manifest, [manifest]);
    await client.sweep([manifest]);
    expect(workers).toHaveLength(1);
    expect(workers[0]?.received[0]).toMatchObject({
      kind: 'start',
      base: 'https://huggingface.co',
      hosts: ['huggingface.co', '*.hf.co'],
    });
  });

  test('what is asked after the address of the hub changed goes to a worker for the new one', async () => {
    const client = makeClient();
    await client.sweep([manifest]);
    base = 'https://mirror.example';
    expect(await client.installed(manifest)).toEqual([file]);
    expect(workers).toHaveLength(2);
    expect(workers[1]?.received[0]).toMatchObject({
      kind: 'start',
      base: 'https://mirror.example',
      hosts: ['mirror.example'],
    });
  });

  test('a failure keeps its code and its fields', async () => {
    const client = makeClient();
    const at = { artifact: 'A', url: 'https://hub.test/a', attempt: 2, bytesStaged: 1 };
    inner.failure = new HttpError(at, { status: 404, retryAt: null, redirected: false });
    const watch = options();
    await expect(client.install(manifest, watch)).rejects.toMatchObject({
      code: 'install-http',
      fields: { status: 404, artifact: 'A', attempt: 2 },
    });
    expect(watch.reports).toEqual([progress]);
  });

  test('a manifest that is not one is refused in the worker', async () => {
    const wrong = { ...manifest, artifacts: [] };
    await expect(makeClient().install(wrong, options())).rejects.toMatchObject({
      code: 'manifest-invalid',
    });
  });

  test('cancelling reaches the worker, before and during the work', async () => {
    const client = makeClient();
    const before = options();
    before.controller.abort();
    await expect(client.install(manifest, before)).rejects.toMatchObject({
      code: 'install-canceled',
    });
    const during = options();
    const installing = client.install(manifest, during);
    await expect.poll(() => during.reports.length).toBe(1);
    during.controller.abort();
    await expect(installing).rejects.toMatchObject({ code: 'install-canceled' });
  });

  test.each([
    ['dies without a word', () => locks.grantAll()],
    ['fails', () => workers[0]?.emit('error', new Event('error'))],
    ['says what cannot be read', () => workers[0]?.emit('message', { data: { kind: 'what' } })],
  ])(
    'a worker that %s leaves nothing pending, and the next order starts another',
    async (_name, die) => {
      const client = makeClient();
      const watch = options();
      const pending = client.install(manifest, watch);
      await expect.poll(() => watch.reports.length).toBe(1);
      die();
      await expect(pending).rejects.toMatchObject({ code: 'install-lost' });
      expect(workers[0]?.isDead).toBe(true);
      expect(await client.installed(manifest)).toEqual([file]);
      expect(workers).toHaveLength(2);
    },
  );

  test('the failure of a worker is told to who asked, and reported by nobody else', async () => {
    const client = makeClient();
    const pending = client.install(manifest, options());
    const failure = new Event('error', { cancelable: true });
    workers[0]?.emit('error', failure);
    await expect(pending).rejects.toMatchObject({ code: 'install-lost' });
    expect(failure.defaultPrevented).toBe(true);
  });

  test('disposing rejects what is pending', async () => {
    const client = makeClient();
    const pending = client.install(manifest, options());
    client.dispose();
    await expect(pending).rejects.toMatchObject({ code: 'install-lost' });
  });
});
