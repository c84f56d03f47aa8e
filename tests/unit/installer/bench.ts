import { createHash } from 'node:crypto';
import { asId } from '@/core/ids';
import type { InstallRecords } from '@/core/install-record';
import type { Artifact, Manifest, Place } from '@/core/manifest';
import { BundleInstaller } from '@/installer/bundle-installer';
import { STALL_MS } from '@/installer/fetch-rest';
import type { InstallProgress } from '@/installer/installer';
import { MemoryByteStore } from '@/installer/memory-byte-store';
import { MemoryInstallRecords } from '@/installer/memory-install-records';
import { permittedHosts } from '@/installer/permitted-hosts';
import type { Clock, Exclusive, InstallerPorts } from '@/installer/ports';
import { type Hub, type HubFile, startHub } from '../../harness/hub/hub';

export const MB = 1024 * 1024;
export const REPO = 'owner/model';

/** Bytes that look random and are the same on every run. */
export function content(bytes: number, seed = 1): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(bytes);
  let state = seed * 2654435761;
  for (let at = 0; at < bytes; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    made[at] = state >>> 24;
  }
  return made;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Real time, with the waits of the retry policy shortened and noted. */
export class TestClock implements Clock {
  /** Every wait that was asked for, in milliseconds, but for those that watch for a stall. */
  readonly waits: number[] = [];
  /** Added to the time of day. */
  skewMs = 0;
  stallMs = STALL_MS;

  now(): number {
    return Date.now() + this.skewMs;
  }
  elapsed(): number {
    return performance.now();
  }
  after(ms: number, callback: () => void): () => void {
    if (ms !== STALL_MS) this.waits.push(ms);
    const timer = setTimeout(callback, ms === STALL_MS ? this.stallMs : Math.min(ms, 20));
    return () => clearTimeout(timer);
  }
}

/** One after another, as Web Locks do it across documents. */
export function memoryLocks(): Exclusive {
  const last = new Map<string, Promise<unknown>>();
  return async (name, signal, work) => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(async () => {
      signal?.throwIfAborted();
      return await work();
    });
    last.set(
      name,
      mine.catch(() => {}),
    );
    return await mine;
  };
}

export interface World {
  readonly hub: Hub;
  readonly store: MemoryByteStore;
  readonly records: InstallRecords;
  readonly clock: TestClock;
  readonly ports: InstallerPorts;
  readonly network: { online: boolean; comeBack(): void };
  /** An installer as a fresh launch makes it, on what is stored. */
  launch(ports?: Partial<InstallerPorts>): BundleInstaller;
  manifest(options?: { places?: Readonly<Record<string, Place>>; modelId?: string }): Manifest;
  /** GET requests for file bytes that the hub answered with some, as `start-` of each. */
  ranges(): readonly (string | undefined)[];
  /** Body bytes that were sent for files. */
  wireBytes(): number;
}

/** A hub with these files, and an installer's surroundings in memory. */
export async function makeWorld(files: Readonly<Record<string, Uint8Array>>): Promise<World> {
  const hubFiles: HubFile[] = Object.entries(files).map(([path, bytes]) => ({
    path,
    lfs: true,
    content: bytes,
  }));
  const hub = await startHub({ repos: [{ id: REPO, files: hubFiles }] });
  const store = new MemoryByteStore();
  const records = new MemoryInstallRecords();
  const clock = new TestClock();
  const waiting = new Set<() => void>();
  const network = {
    online: true,
    comeBack: () => {
      network.online = true;
      for (const resume of waiting) resume();
      waiting.clear();
    },
  };
  const ports: InstallerPorts = {
    store,
    records,
    clock,
    fetch: (url, init) => fetch(url, init),
    mayContact: permittedHosts(['127.0.0.1', 'localhost']),
    random: () => 0.5,
    network: {
      isOnline: () => network.online,
      whenOnline: (signal) =>
        new Promise((resolve, reject) => {
          if (network.online) resolve();
          waiting.add(resolve);
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    },
    exclusive: memoryLocks(),
  };
  return {
    hub,
    store,
    records,
    clock,
    ports,
    network,
    launch: (changed = {}) => new BundleInstaller({ ...ports, ...changed }, { base: hub.base }),
    manifest: ({ places = {}, modelId = 'model' } = {}) => ({
      modelId: asId(modelId),
      artifacts: Object.entries(files).map(
        ([path, bytes]): Artifact => ({
          id: path,
          role: 'llm',
          name: `File ${path}`,
          bytes: bytes.length,
          sha256: sha256(bytes),
          source: { repo: REPO, revision: hub.revision(REPO), path },
          place: places[path] ?? { kind: 'blob' },
        }),
      ),
    }),
    ranges: () =>
      hub.log.filter((entry) => entry.server === 'cdn').map((entry) => entry.headers.range),
    wireBytes: () =>
      hub.log
        .filter((entry) => entry.server === 'cdn')
        .reduce((sum, entry) => sum + entry.bytesSent, 0),
  };
}

/** Options that nobody cancels, with everything that was reported. */
export function watched(): {
  signal: AbortSignal;
  controller: AbortController;
  reports: InstallProgress[];
  onProgress(progress: InstallProgress): void;
} {
  const controller = new AbortController();
  const reports: InstallProgress[] = [];
  return {
    controller,
    signal: controller.signal,
    reports,
    onProgress: (progress) => reports.push(progress),
  };
}

/** The bytes of a stored file. */
export async function bytesAt(store: MemoryByteStore, path: string): Promise<Uint8Array> {
  const file = await store.open(path);
  const bytes = new Uint8Array(file.size());
  file.read(bytes, 0);
  file.close();
  return bytes;
}

/** Everything in the store, by path. */
export async function pathsIn(store: MemoryByteStore): Promise<readonly string[]> {
  const own = await store.list('homebody');
  const webllm = await store.list('tvmjs-opfs-store');
  return [...own, ...webllm].map(({ path }) => path);
}
