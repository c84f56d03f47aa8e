import * as v from 'valibot';
import { reportOf } from '@/core/errors/homebody-error';
import { checkManifest } from './check-manifest';
import type { Importer, Installer, InstallOptions } from './installer';
import {
  type FromWorker,
  type StartMessage,
  type ToWorker,
  ToWorkerSchema,
} from './installer-messages';

type Order = Exclude<ToWorker, { kind: 'start' | 'cancel' }>;

/** Where the server's messages go. */
export type Send = (message: FromWorker) => void;

/**
 * The worker's side: takes messages, runs them on an installer, answers each once. Orders that
 * come before the start message has been worked off wait for it.
 */
export class InstallerServer {
  readonly #send: Send;
  readonly #start: (message: StartMessage) => Promise<Installer & Importer>;
  readonly #running = new Map<number, AbortController>();
  #installer: Promise<Installer & Importer> | null = null;

  constructor(send: Send, start: (message: StartMessage) => Promise<Installer & Importer>) {
    this.#send = send;
    this.#start = start;
  }

  /** Takes one message; what is not one is refused by throwing. */
  receive(data: unknown): void {
    const message = v.parse(ToWorkerSchema, data);
    if (message.kind === 'start') {
      this.#installer = this.#start(message);
      this.#installer.then(
        () => this.#send({ kind: 'ready' }),
        // Every order that waits for the installer reports why there is none.
        () => {},
      );
    } else if (message.kind === 'cancel') {
      this.#running.get(message.id)?.abort();
    } else {
      void this.#answer(message);
    }
  }

  async #answer(order: Order): Promise<void> {
    const { id } = order;
    const controller = new AbortController();
    this.#running.set(id, controller);
    try {
      if (!this.#installer) throw new Error('An order came before the start');
      const options: InstallOptions = {
        signal: controller.signal,
        onProgress: (progress) => this.#send({ kind: 'progress', id, progress }),
      };
      const value = await carryOut(order, await this.#installer, options);
      this.#send({ kind: 'done', id, value });
    } catch (thrown) {
      this.#send({ kind: 'failed', id, error: reportOf(thrown) });
    } finally {
      this.#running.delete(id);
    }
  }
}

async function carryOut(
  order: Order,
  installer: Installer & Importer,
  options: InstallOptions,
): Promise<unknown> {
  switch (order.kind) {
    case 'install':
      return await installer.install(checkManifest(order.manifest), options);
    case 'installed':
      return await installer.installed(checkManifest(order.manifest));
    case 'verify':
      return await installer.verify(checkManifest(order.manifest), options);
    case 'import':
      return await installer.importFiles(checkManifest(order.manifest), order.files, options);
    case 'discard':
      return await installer.discard(
        checkManifest(order.manifest),
        order.others.map(checkManifest),
      );
    case 'remove':
      return await installer.remove(checkManifest(order.manifest), order.others.map(checkManifest));
    case 'sweep':
      return await installer.sweep(order.wanted.map(checkManifest));
  }
}
