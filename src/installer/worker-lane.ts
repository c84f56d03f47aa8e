import * as v from 'valibot';
import { ReportedError } from '@/core/errors/homebody-error';
import { InstallCanceledError } from './errors/install-canceled-error';
import { InstallerLostError } from './errors/installer-lost-error';
import type { FileOptions, FileOrder, Lane } from './lane';
import { FromLaneSchema, type ToLane } from './lane-messages';

/** As much of a Worker as is needed here. */
export interface LaneWorkerPort {
  postMessage(message: ToLane): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
}

export interface WorkerLaneOptions {
  readonly startWorker: () => LaneWorkerPort;
  /** Host patterns from which bytes may come. */
  readonly hosts: readonly string[];
  /** For noticing a worker that died without a word. */
  readonly locks: Pick<LockManager, 'request'>;
  readonly makeId: () => string;
}

interface Pending {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: FileOptions['onProgress'];
}

/**
 * A lane that is a worker, started at once. When it dies, the file that it was at rejects with
 * InstallerLostError, and so does every one that comes after.
 */
export class WorkerLane implements Lane {
  readonly #worker: LaneWorkerPort;
  #pending: Pending | null = null;
  #lost: InstallerLostError | null = null;

  constructor({ startWorker, hosts, locks, makeId }: WorkerLaneOptions) {
    const worker = startWorker();
    const lifeLock = `homebody-lane-life:${makeId()}`;
    // Granted only when the worker no longer holds it, which is when it is dead.
    const watch = () => void locks.request(lifeLock, () => this.#lose('a lane of it died'));
    worker.addEventListener('message', ({ data }) => this.#receive(data, watch));
    worker.addEventListener('error', (event) => {
      // It is told to who waits for the file; nobody else is to report it.
      event.preventDefault();
      this.#lose('a lane of it failed');
    });
    worker.addEventListener('messageerror', () => this.#lose('a message was unreadable'));
    worker.postMessage({ kind: 'start', hosts: [...hosts], lifeLock });
    this.#worker = worker;
  }

  async fetch(order: FileOrder, { signal, onProgress }: FileOptions): Promise<void> {
    if (this.#lost) throw this.#lost;
    const answer = new Promise<void>((resolve, reject) => {
      this.#pending = { resolve, reject, onProgress };
    });
    const { sha256, bytes, name, source } = order.file;
    const file = { sha256, bytes, name, source };
    this.#worker.postMessage({ kind: 'fetch', order: { ...order, file } });
    const stop = (): void => {
      const isCancel = signal.reason instanceof InstallCanceledError;
      this.#worker.postMessage({ kind: 'stop', isCancel });
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    try {
      await answer;
    } finally {
      signal.removeEventListener('abort', stop);
      this.#pending = null;
    }
  }

  close(): void {
    this.#lose('it was closed');
  }

  #receive(data: unknown, watchLife: () => void): void {
    const parsed = v.safeParse(FromLaneSchema, data);
    if (!parsed.success) {
      this.#lose('a message was unreadable');
      return;
    }
    const message = parsed.output;
    if (message.kind === 'ready') watchLife();
    else if (message.kind === 'progress') {
      this.#pending?.onProgress(message.step, message.committed);
    } else if (message.kind === 'done') this.#pending?.resolve();
    else this.#pending?.reject(new ReportedError(message.error));
  }

  #lose(cause: string): void {
    this.#lost ??= new InstallerLostError(cause);
    this.#worker.terminate();
    this.#pending?.reject(this.#lost);
  }
}
