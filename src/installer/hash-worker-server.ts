import * as v from 'valibot';
import { HashAtOnce } from './hash-at-once';
import { type FromHashWorker, type ToHashWorker, ToHashWorkerSchema } from './hash-worker-messages';
import type { RunningHash } from './hashing';
import { InlineHashing } from './inline-hashing';

/** Where the answers go, and what goes over with them instead of being copied. */
export type SendAnswer = (answer: FromHashWorker, transfer: readonly ArrayBuffer[]) => void;

/** The side of the worker that hashes: everything in the order in which it was asked. */
export class HashWorkerServer {
  readonly #send: SendAnswer;
  readonly #hashing = new InlineHashing(new HashAtOnce(crypto.subtle));
  readonly #hashes = new Map<number, RunningHash>();
  #last: Promise<void> = Promise.resolve();

  constructor(send: SendAnswer) {
    this.#send = send;
  }

  /** Takes one message; what is not one, or fails, rejects. */
  receive(data: unknown): Promise<void> {
    const message = v.parse(ToHashWorkerSchema, data);
    this.#last = this.#last.then(() => this.#carryOut(message));
    return this.#last;
  }

  async #carryOut(message: ToHashWorker): Promise<void> {
    const hash = this.#hashes.get(message.hash) ?? (await this.#hashing.running());
    this.#hashes.set(message.hash, hash);
    switch (message.kind) {
      case 'update': {
        const { buffer, start, length } = message;
        await hash.update(new Uint8Array(buffer, start, length));
        this.#send({ kind: 'taken', hash: message.hash, buffer }, [buffer]);
        return;
      }
      case 'digest':
        this.#send({ kind: 'digest', hash: message.hash, digest: await hash.digest() }, []);
        return;
      case 'reset':
        hash.reset();
        return;
      case 'close':
        this.#hashes.delete(message.hash);
    }
  }
}
