import * as v from 'valibot';
import type { InstalledFile } from '@/core/engine';
import { ReportedError } from '@/core/errors/homebody-error';
import type { Manifest } from '@/core/manifest';
import { InstallerLostError } from './errors/installer-lost-error';
import type { HubAddress, Importer, Installer, InstallOptions } from './installer';
import {
  FilesOrNullSchema,
  FilesSchema,
  FromWorkerSchema,
  IdsSchema,
  NothingSchema,
  type ToWorker,
} from './installer-messages';
import { hostsOf } from './permitted-hosts';

/** As much of a Worker as is needed here. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
}

export interface InstallerClientOptions {
  /** Makes a fresh worker. Called when the first order comes, and again after one was lost. */
  readonly startWorker: () => WorkerPort;
  readonly hub: HubAddress;
  /** Host patterns from which bytes may come; by default those that go with the hub. */
  readonly hosts?: readonly string[];
  /** For noticing a worker that died without a word; by default the browser's own. */
  readonly locks?: Pick<LockManager, 'request'>;
  readonly makeId: () => string;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: InstallOptions['onProgress'] | null;
}

type Order =
  Extract<ToWorker, { id: number }> extends infer Message
    ? Message extends { id: number }
      ? Omit<Message, 'id'>
      : never
    : never;

/**
 * An installer that lives in a worker. Every promise settles: when the worker dies, whatever
 * is pending rejects with InstallerLostError, and the next order starts a new worker.
 */
export class InstallerClient implements Installer, Importer {
  readonly #options: InstallerClientOptions;
  readonly #pending = new Map<number, Pending>();
  #worker: WorkerPort | null = null;
  #lastId = 0;

  constructor(options: InstallerClientOptions) {
    this.#options = options;
  }

  async install(manifest: Manifest, options: InstallOptions): Promise<readonly InstalledFile[]> {
    return await this.#ask({ kind: 'install', manifest }, FilesSchema, options);
  }

  async installed(manifest: Manifest): Promise<readonly InstalledFile[] | null> {
    return await this.#ask({ kind: 'installed', manifest }, FilesOrNullSchema);
  }

  async verify(manifest: Manifest, options: InstallOptions): Promise<readonly string[]> {
    return await this.#ask({ kind: 'verify', manifest }, IdsSchema, options);
  }

  async importFiles(
    manifest: Manifest,
    files: readonly Blob[],
    options: InstallOptions,
  ): Promise<readonly string[]> {
    return await this.#ask({ kind: 'import', manifest, files: [...files] }, IdsSchema, options);
  }

  async discard(manifest: Manifest): Promise<void> {
    await this.#ask({ kind: 'discard', manifest }, NothingSchema);
  }

  async remove(manifest: Manifest, others: readonly Manifest[]): Promise<void> {
    await this.#ask({ kind: 'remove', manifest, others: [...others] }, NothingSchema);
  }

  async sweep(wanted: readonly Manifest[]): Promise<void> {
    await this.#ask({ kind: 'sweep', wanted: [...wanted] }, NothingSchema);
  }

  /** Ends the worker at once; whatever was pending rejects. */
  dispose(): void {
    this.#lose(this.#worker, 'it was ended');
  }

  async #ask<Value>(
    order: Order,
    schema: v.GenericSchema<unknown, Value>,
    options?: InstallOptions,
  ): Promise<Value> {
    const worker = this.#running();
    this.#lastId += 1;
    const id = this.#lastId;
    const onAbort = (): void => worker.postMessage({ kind: 'cancel', id });
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress: options?.onProgress ?? null });
    });
    worker.postMessage({ ...order, id });
    if (options?.signal.aborted) onAbort();
    options?.signal.addEventListener('abort', onAbort, { once: true });
    try {
      return v.parse(schema, await answer);
    } finally {
      options?.signal.removeEventListener('abort', onAbort);
    }
  }

  #running(): WorkerPort {
    if (this.#worker) return this.#worker;
    const { startWorker, hub, hosts = hostsOf(hub), makeId } = this.#options;
    const worker = startWorker();
    this.#worker = worker;
    const lifeLock = `homebody-installer-life:${makeId()}`;
    worker.addEventListener('message', ({ data }) => this.#receive(worker, lifeLock, data));
    worker.addEventListener('error', (event) => {
      this.#lose(worker, 'message' in event ? String(event.message) : 'it failed');
    });
    worker.addEventListener('messageerror', () => this.#lose(worker, 'a message was unreadable'));
    worker.postMessage({ kind: 'start', base: hub.base, hosts: [...hosts], lifeLock });
    return worker;
  }

  #receive(worker: WorkerPort, lifeLock: string, data: unknown): void {
    const parsed = v.safeParse(FromWorkerSchema, data);
    if (!parsed.success) {
      this.#lose(worker, 'a message was unreadable');
      return;
    }
    const message = parsed.output;
    if (message.kind === 'ready') {
      // Granted only when the worker no longer holds it, which is when it is dead.
      const { locks = navigator.locks } = this.#options;
      void locks.request(lifeLock, () => this.#lose(worker, 'it died'));
      return;
    }
    const pending = this.#pending.get(message.id);
    if (!pending || worker !== this.#worker) return;
    if (message.kind === 'progress') {
      pending.onProgress?.(message.progress);
      return;
    }
    this.#pending.delete(message.id);
    if (message.kind === 'done') pending.resolve(message.value);
    else pending.reject(new ReportedError(message.error));
  }

  #lose(worker: WorkerPort | null, cause: string): void {
    if (!worker || worker !== this.#worker) return;
    this.#worker = null;
    worker.terminate();
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of lost) reject(new InstallerLostError(cause));
  }
}
