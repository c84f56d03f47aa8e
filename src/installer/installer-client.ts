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
  /**
   * Makes a fresh worker. Called when the first order comes, again after one was lost, and when
   * the address of the hub is another than before.
   */
  readonly startWorker: () => WorkerPort;
  readonly hub: HubAddress;
  /** For noticing a worker that died without a word; by default the browser's own. */
  readonly locks?: Pick<LockManager, 'request'>;
  readonly makeId: () => string;
}

interface Pending {
  readonly worker: WorkerPort;
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
  /** The address for which the worker was started. */
  #base = '';
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

  async discard(manifest: Manifest, others: readonly Manifest[]): Promise<void> {
    await this.#ask({ kind: 'discard', manifest, others: [...others] }, NothingSchema);
  }

  async remove(manifest: Manifest, others: readonly Manifest[]): Promise<void> {
    await this.#ask({ kind: 'remove', manifest, others: [...others] }, NothingSchema);
  }

  async sweep(wanted: readonly Manifest[]): Promise<void> {
    await this.#ask({ kind: 'sweep', wanted: [...wanted] }, NothingSchema);
  }

  /** Ends the worker at once; whatever was pending rejects. */
  dispose(): void {
    const workers = new Set([...this.#pending.values()].map(({ worker }) => worker));
    if (this.#worker) workers.add(this.#worker);
    for (const worker of workers) this.#lose(worker, 'it was ended');
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
      this.#pending.set(id, { worker, resolve, reject, onProgress: options?.onProgress ?? null });
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
    const { startWorker, hub, makeId } = this.#options;
    const { base, hosts = hostsOf(hub) } = hub;
    if (this.#worker && this.#base === base) return this.#worker;
    const outdated = this.#worker;
    const worker = startWorker();
    this.#worker = worker;
    this.#base = base;
    // One that still works off its orders is ended with the last of them.
    if (outdated) this.#endIfIdle(outdated);
    const lifeLock = `homebody-installer-life:${makeId()}`;
    worker.addEventListener('message', ({ data }) => this.#receive(worker, lifeLock, data));
    worker.addEventListener('error', (event) => {
      // It is told to who waits for an answer; nobody else is to report it.
      event.preventDefault();
      this.#lose(worker, 'message' in event ? String(event.message) : 'it failed');
    });
    worker.addEventListener('messageerror', () => this.#lose(worker, 'a message was unreadable'));
    worker.postMessage({ kind: 'start', base, hosts: [...hosts], lifeLock });
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
    if (!pending || pending.worker !== worker) return;
    if (message.kind === 'progress') {
      pending.onProgress?.(message.progress);
      return;
    }
    this.#pending.delete(message.id);
    if (message.kind === 'done') pending.resolve(message.value);
    else pending.reject(new ReportedError(message.error));
    if (worker !== this.#worker) this.#endIfIdle(worker);
  }

  #endIfIdle(worker: WorkerPort): void {
    const isBusy = [...this.#pending.values()].some((pending) => pending.worker === worker);
    if (!isBusy) worker.terminate();
  }

  #lose(worker: WorkerPort, cause: string): void {
    if (worker === this.#worker) this.#worker = null;
    worker.terminate();
    for (const [id, pending] of [...this.#pending]) {
      if (pending.worker !== worker) continue;
      this.#pending.delete(id);
      pending.reject(new InstallerLostError(cause));
    }
  }
}
