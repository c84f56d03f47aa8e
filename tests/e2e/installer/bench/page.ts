import type { InstalledFile } from '@/core/engine';
import type { ErrorReport } from '@/core/errors/homebody-error';
import { reportOf } from '@/core/errors/homebody-error';
import type { Manifest } from '@/core/manifest';
import type { InstallProgress } from '@/installer/installer';
import { InstallerClient } from '@/installer/installer-client';
import { ArtifactRecords } from '@/storage/artifact-records';

/** What a page under test offers: the client as the host uses it, and a look at what is stored. */
export interface Bench {
  /** `connect`: the only address that the worker's content security policy lets it contact. */
  start(base: string, connect?: string): void;
  /** Starts an install; `outcome` tells how it ended. */
  begin(manifest: Manifest): void;
  outcome(): Promise<Outcome>;
  cancel(): void;
  progress(): readonly InstallProgress[];
  installed(manifest: Manifest): Promise<readonly InstalledFile[] | null>;
  verify(manifest: Manifest): Promise<readonly string[]>;
  discard(manifest: Manifest): Promise<void>;
  remove(manifest: Manifest, others: readonly Manifest[]): Promise<void>;
  sweep(wanted: readonly Manifest[]): Promise<void>;
  /** Ends the worker in the middle of whatever it does. */
  terminate(): void;
  /** Every file in the origin private file system, with the SHA-256 of its content. */
  files(): Promise<Readonly<Record<string, string>>>;
  /** Changes a stored file behind the installer's back. */
  tamper(path: string, change: Tampering): Promise<void>;
  /** Bytes that this page and its workers hold, by the browser's own account. */
  memory(): Promise<number>;
  records: ArtifactRecords;
}

export type Tampering =
  | { readonly kind: 'truncate'; readonly to: number }
  | { readonly kind: 'append'; readonly bytes: number }
  | { readonly kind: 'flip'; readonly at: number };

export type Outcome =
  | { readonly kind: 'installed'; readonly files: readonly InstalledFile[] }
  | { readonly kind: 'failed'; readonly error: ErrorReport };

let client: InstallerClient | null = null;
let worker: Worker | null = null;
let controller = new AbortController();
let running: Promise<Outcome> | null = null;
const reports: InstallProgress[] = [];

function installer(): InstallerClient {
  if (!client) throw new Error('start() comes first');
  return client;
}

function options(): { signal: AbortSignal; onProgress(progress: InstallProgress): void } {
  controller = new AbortController();
  return { signal: controller.signal, onProgress: (progress) => reports.push(progress) };
}

async function hexDigest(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function filesBelow(
  path: string,
  folder: FileSystemDirectoryHandle,
  found: Record<string, string>,
): Promise<Record<string, string>> {
  for await (const entry of folder.values()) {
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry instanceof FileSystemDirectoryHandle) await filesBelow(below, entry, found);
    else if (entry instanceof FileSystemFileHandle) {
      found[below] = await hexDigest(await entry.getFile());
    }
  }
  return found;
}

async function fileAt(path: string): Promise<FileSystemFileHandle> {
  let folder = await navigator.storage.getDirectory();
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  for (const part of parts) folder = await folder.getDirectoryHandle(part);
  return await folder.getFileHandle(name);
}

async function tamper(path: string, change: Tampering): Promise<void> {
  const handle = await fileAt(path);
  const file = await handle.getFile();
  const writable = await handle.createWritable({ keepExistingData: true });
  if (change.kind === 'truncate') await writable.truncate(change.to);
  if (change.kind === 'append') {
    await writable.write({
      type: 'write',
      position: file.size,
      data: new Uint8Array(change.bytes),
    });
  }
  if (change.kind === 'flip') {
    const [byte = 0] = new Uint8Array(await file.slice(change.at, change.at + 1).arrayBuffer());
    await writable.write({
      type: 'write',
      position: change.at,
      data: new Uint8Array([byte ^ 1]),
    });
  }
  await writable.close();
}

/** In Chromium, where a page is isolated (Measure Memory API). */
declare global {
  interface Performance {
    measureUserAgentSpecificMemory(): Promise<{ bytes: number }>;
  }
}

const bench: Bench = {
  start: (base, connect) => {
    const query = connect === undefined ? '' : `?${new URLSearchParams({ connect })}`;
    client = new InstallerClient({
      startWorker: () => {
        worker = new Worker(`/installer.worker.js${query}`, { type: 'module' });
        return worker;
      },
      hub: { base },
      makeId: () => crypto.randomUUID(),
    });
  },
  begin: (manifest) => {
    reports.length = 0;
    running = installer()
      .install(manifest, options())
      .then(
        (files): Outcome => ({ kind: 'installed', files }),
        (thrown): Outcome => ({ kind: 'failed', error: reportOf(thrown) }),
      );
  },
  outcome: async () => {
    if (!running) throw new Error('begin() comes first');
    return await running;
  },
  cancel: () => controller.abort(),
  progress: () => reports,
  installed: (manifest) => installer().installed(manifest),
  verify: (manifest) => installer().verify(manifest, options()),
  discard: (manifest) => installer().discard(manifest, []),
  remove: (manifest, others) => installer().remove(manifest, others),
  sweep: (wanted) => installer().sweep(wanted),
  terminate: () => worker?.terminate(),
  files: async () => await filesBelow('', await navigator.storage.getDirectory(), {}),
  tamper,
  memory: async () => (await performance.measureUserAgentSpecificMemory()).bytes,
  records: new ArtifactRecords(),
};

Object.assign(globalThis, { bench });
