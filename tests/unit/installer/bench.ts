import { expect } from 'vitest';
import type { InstallRecords } from '@/core/install-record';
import type { Manifest, Place } from '@/core/manifest';
import { BundleInstaller } from '@/installer/bundle-installer';
import { STALL_MS } from '@/installer/fetch-rest';
import { HashAtOnce } from '@/installer/hash-at-once';
import type { Hashing } from '@/installer/hashing';
import { InlineHashing } from '@/installer/inline-hashing';
import type { InstallProgress } from '@/installer/installer';
import { MemoryByteStore } from '@/installer/memory-byte-store';
import { MemoryInstallRecords } from '@/installer/memory-install-records';
import { permittedHosts } from '@/installer/permitted-hosts';
import type { Clock, Exclusive, InstallerPorts, LanePorts } from '@/installer/ports';
import { hubFiles, manifestOf, sha256 } from '../../e2e/installer/bench/content';
import { type Hub, startHub } from '../../harness/hub/hub';
import { localLane } from './local-lane';

/** So that files of both kinds occur in tests: small ones hashed at once, and large ones. */
const MOST_AT_ONCE = 2 * 1024 * 1024;

export const REPO = 'owner/model';

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

/** Takes bytes as one in another thread does: whoever gave them has them no more. */
function movingHashing(mostAtOnce: number): Hashing {
  const hashing = new InlineHashing(new HashAtOnce(crypto.subtle, mostAtOnce));
  return {
    atOnce: hashing.atOnce,
    running: async () => {
      const hash = await hashing.running();
      const update: typeof hash.update = async (bytes) =>
        await hash.update(structuredClone(bytes, { transfer: [bytes.buffer] }));
      return { ...hash, update };
    },
  };
}

export interface World {
  readonly hub: Hub;
  readonly store: MemoryByteStore;
  readonly records: InstallRecords;
  readonly clock: TestClock;
  readonly lanePorts: LanePorts;
  readonly network: { online: boolean; comeBack(): void };
  /** An installer as a fresh launch makes it, on what is stored. */
  launch(ports?: Partial<InstallerPorts & LanePorts>): BundleInstaller;
  manifest(options?: { places?: Readonly<Record<string, Place>>; modelId?: string }): Manifest;
  /** GET requests for file bytes that the hub answered with some, as `start-` of each. */
  ranges(): readonly (string | undefined)[];
  /** Body bytes that were sent for files. */
  wireBytes(): number;
}

/** A hub with these files, and an installer's surroundings in memory. */
export async function makeWorld(
  files: Readonly<Record<string, Uint8Array>>,
  { mostAtOnce = MOST_AT_ONCE }: { mostAtOnce?: number } = {},
): Promise<World> {
  const hub = await startHub({ repos: [{ id: REPO, files: hubFiles(files) }] });
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
  const ports: Omit<InstallerPorts & LanePorts, 'openLane'> = {
    store,
    records,
    clock,
    hashing: movingHashing(mostAtOnce),
    fetch: (url, init) => fetch(url, init),
    mayContact: permittedHosts(['127.0.0.1', 'localhost']),
    random: () => 0.5,
    network: {
      isOnline: () => network.online,
      whenOnline: (signal) =>
        new Promise((resolve, reject) => {
          if (network.online) resolve();
          waiting.add(() => resolve());
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
    lanePorts: ports,
    network,
    launch: (changed = {}) => {
      const all = { ...ports, ...changed };
      const openLane = () => localLane(all);
      return new BundleInstaller({ openLane, ...all }, { base: hub.base });
    },
    manifest: ({ places = {}, modelId = 'model' } = {}) => {
      const manifest = manifestOf(REPO, hub.revision(REPO), files, modelId);
      const artifacts = manifest.artifacts.map((artifact) => ({
        ...artifact,
        place: places[artifact.id] ?? artifact.place,
      }));
      return { ...manifest, artifacts };
    },
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

/** Options that cancel as soon as a download has to be tried again: what came is staged. */
export function untilFirstRetry(): ReturnType<typeof watched> {
  const watch = watched();
  return {
    ...watch,
    onProgress: (progress) => {
      watch.reports.push(progress);
      if (progress.step === 'retrying') watch.controller.abort();
    },
  };
}

/** Changes the bytes of a stored file behind everybody's back. */
export async function tamper(
  store: MemoryByteStore,
  path: string,
  change: (bytes: Uint8Array) => Uint8Array,
): Promise<void> {
  const changed = change(await bytesAt(store, path));
  const file = await store.open(path);
  file.truncate(0);
  file.write(changed, 0);
  file.close();
}

/** Checks that a model is installed with these contents and that nothing else is left anywhere. */
export async function expectInstalled(
  world: World,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const installed = await world.launch().installed(world.manifest());
  expect(installed).not.toBeNull();
  for (const file of installed ?? []) {
    const wanted = files[file.artifactId] ?? new Uint8Array();
    expect(sha256(await bytesAt(world.store, file.path))).toBe(sha256(wanted));
  }
  const blobs = Object.values(files).map((bytes) => `homebody/blobs/${sha256(bytes)}`);
  expect(await pathsIn(world.store)).toEqual([...new Set(blobs)].sort());
  expect(await world.records.listPartials()).toEqual([]);
}

/** Checks that not a byte and not a record is left. */
export async function expectNothing(world: World): Promise<void> {
  expect(await pathsIn(world.store)).toEqual([]);
  expect(await world.records.listPartials()).toEqual([]);
  expect(await world.records.listPlaced()).toEqual([]);
  expect(await world.records.listModels()).toEqual([]);
}
