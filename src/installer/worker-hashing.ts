import * as v from 'valibot';
import { InstallerLostError } from './errors/installer-lost-error';
import type { HashAtOnce } from './hash-at-once';
import {
  type FromHashWorker,
  FromHashWorkerSchema,
  type ToHashWorker,
} from './hash-worker-messages';
import type { Hashing, RunningHash } from './hashing';

/** As much of a Worker as is needed here. */
export interface HashWorkerPort {
  postMessage(message: ToHashWorker, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

interface Pending {
  resolve(answer: FromHashWorker): void;
  reject(error: Error): void;
}

/**
 * Hashes large content in a worker of its own, so that it goes on while the next bytes come and
 * are written. The worker is started with the first such content and then kept.
 */
export class WorkerHashing implements Hashing {
  readonly atOnce: HashAtOnce;
  readonly #startWorker: () => HashWorkerPort;
  /** What every running hash waits for, oldest first. */
  readonly #pending = new Map<number, Pending[]>();
  #worker: HashWorkerPort | null = null;
  #lastHash = 0;

  constructor(atOnce: HashAtOnce, startWorker: () => HashWorkerPort) {
    this.atOnce = atOnce;
    this.#startWorker = startWorker;
  }

  async running(): Promise<RunningHash> {
    const worker = this.#running();
    this.#lastHash += 1;
    const hash = this.#lastHash;
    this.#pending.set(hash, []);
    return {
      update: async ({ buffer, byteOffset, byteLength }) => {
        const part = { start: byteOffset, length: byteLength };
        const answer = await this.#ask(worker, { kind: 'update', hash, buffer, ...part }, [buffer]);
        if (answer.kind === 'taken') return answer.buffer;
        throw new InstallerLostError('its hasher answered something else');
      },
      digest: async () => {
        const answer = await this.#ask(worker, { kind: 'digest', hash }, []);
        if (answer.kind === 'digest') return answer.digest;
        throw new InstallerLostError('its hasher answered something else');
      },
      reset: () => worker.postMessage({ kind: 'reset', hash }, []),
      close: () => {
        worker.postMessage({ kind: 'close', hash }, []);
        this.#pending.delete(hash);
      },
    };
  }

  async #ask(
    worker: HashWorkerPort,
    message: ToHashWorker,
    transfer: ArrayBuffer[],
  ): Promise<FromHashWorker> {
    const waiting = this.#pending.get(message.hash);
    if (worker !== this.#worker || !waiting) throw new InstallerLostError('its hasher died');
    const answer = new Promise<FromHashWorker>((resolve, reject) => {
      waiting.push({ resolve, reject });
    });
    worker.postMessage(message, transfer);
    return await answer;
  }

  #running(): HashWorkerPort {
    if (this.#worker) return this.#worker;
    const worker = this.#startWorker();
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => {
      const parsed = v.safeParse(FromHashWorkerSchema, data);
      if (parsed.success) this.#pending.get(parsed.output.hash)?.shift()?.resolve(parsed.output);
      else this.#lose(worker);
    });
    worker.addEventListener('error', (event) => {
      // It is told to who waits for a hash; nobody else is to report it.
      event.preventDefault();
      this.#lose(worker);
    });
    worker.addEventListener('messageerror', () => this.#lose(worker));
    return worker;
  }

  #lose(worker: HashWorkerPort): void {
    worker.terminate();
    if (worker !== this.#worker) return;
    this.#worker = null;
    const all = [...this.#pending.values()].flat();
    this.#pending.clear();
    for (const { reject } of all) reject(new InstallerLostError('its hasher died'));
  }
}
