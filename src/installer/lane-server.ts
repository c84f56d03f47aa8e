import * as v from 'valibot';
import { reportOf } from '@/core/errors/homebody-error';
import { InstallCanceledError } from './errors/install-canceled-error';
import { fetchFile } from './fetch-file';
import type { FileOrder } from './lane';
import { type FromLane, type StartLane, ToLaneSchema } from './lane-messages';
import type { LanePorts } from './ports';

/** The lane's side: takes one file after another and answers each once. */
export class LaneServer {
  readonly #send: (message: FromLane) => void;
  readonly #start: (message: StartLane) => Promise<LanePorts>;
  #ports: Promise<LanePorts> | null = null;
  /** Of the fetch under way. */
  #controller: AbortController | null = null;

  /** @param start makes the ports; what it throws is the answer to every order */
  constructor(
    send: (message: FromLane) => void,
    start: (message: StartLane) => Promise<LanePorts>,
  ) {
    this.#send = send;
    this.#start = start;
  }

  /** Takes one message; what is not one is refused by throwing. */
  receive(data: unknown): void {
    const message = v.parse(ToLaneSchema, data);
    if (message.kind === 'start') {
      this.#ports = this.#start(message);
      this.#ports.then(
        () => this.#send({ kind: 'ready' }),
        () => {},
      );
    } else if (message.kind === 'stop') {
      this.#controller?.abort(message.isCancel ? new InstallCanceledError() : undefined);
    } else {
      void this.#answer(message.order);
    }
  }

  async #answer({ file, modelId, base }: FileOrder): Promise<void> {
    const controller = new AbortController();
    this.#controller = controller;
    try {
      if (!this.#ports) throw new Error('An order came before the start');
      await fetchFile(file, await this.#ports, {
        hub: { base },
        modelId,
        signal: controller.signal,
        onProgress: (step, committed) => this.#send({ kind: 'progress', step, committed }),
      });
      this.#send({ kind: 'done' });
    } catch (thrown) {
      this.#send({ kind: 'failed', error: reportOf(thrown) });
    }
  }
}
