import type { Lifeline } from '@/engine/worker/lifeline';
import { type EngineMakers, serveEngines } from '@/engine/worker/serve-engines';
import type { WorkerLike } from '@/engine/worker/worker-engine';

type Listener = (event: never) => void;

/** Locks in memory: a name is free again when its worker ends. */
class MemoryLifelines {
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #held = new Set<string>();

  watch(name: string, signal: AbortSignal): Promise<void> {
    return new Promise((gone) => {
      if (!this.#held.has(name)) gone();
      else
        this.#waiting.set(name, [
          ...(this.#waiting.get(name) ?? []),
          () => {
            if (!signal.aborted) gone();
          },
        ]);
    });
  }

  hold(name: string): void {
    this.#held.add(name);
  }

  release(name: string): void {
    this.#held.delete(name);
    for (const free of this.#waiting.get(name) ?? []) free();
    this.#waiting.delete(name);
  }
}

/** The host's end of a pair; what it is sent and sends is really cloned. */
export class PairedWorker implements WorkerLike {
  readonly #channel = new MessageChannel();
  readonly #listeners = new Map<string, Listener[]>();
  readonly #held: string[] = [];
  readonly #lifelines: MemoryLifelines;
  isTerminated = false;

  constructor(makers: EngineMakers, lifelines: MemoryLifelines, name: string) {
    this.#lifelines = lifelines;
    const { port1, port2 } = this.#channel;
    // Late messages of an ended worker still arrive, as they may in a browser.
    port1.onmessage = ({ data }) => this.#tell('message', { data });
    const lifeline: Lifeline = {
      hold: async (held) => {
        lifelines.hold(held);
        this.#held.push(held);
      },
      watch: (held, signal) => lifelines.watch(held, signal),
    };
    const scope = {
      postMessage: (message: unknown) => port2.postMessage(message),
      addEventListener: (_: 'message', listener: (event: MessageEvent<unknown>) => void) => {
        port2.onmessage = (event: MessageEvent<unknown>) => {
          try {
            listener(event);
          } catch (error) {
            this.#tell('error', { message: String(error) });
          }
        };
      },
    };
    serveEngines(scope, makers, { lifeline, makeId: () => name });
  }

  postMessage(message: unknown): void {
    if (!this.isTerminated) this.#channel.port1.postMessage(message);
  }

  terminate(): void {
    this.die();
  }

  /** Ends without an event, as a worker does that is ended from outside. */
  die(): void {
    this.isTerminated = true;
    this.#channel.port2.onmessage = null;
    for (const name of this.#held) this.#lifelines.release(name);
  }

  /** Says to the host what the worker's code never would. */
  say(message: unknown): void {
    this.#channel.port2.postMessage(message);
  }

  close(): void {
    this.#channel.port1.close();
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  #tell(type: string, event: object): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event as never);
  }
}

/** Makes pairs; every worker has fresh engines and its own lifeline. */
export class WorkerPairs {
  readonly workers: PairedWorker[] = [];
  readonly #lifelines = new MemoryLifelines();
  readonly #makers: EngineMakers;

  constructor(makers: EngineMakers) {
    this.#makers = makers;
  }

  readonly make = (): PairedWorker => {
    const worker = new PairedWorker(this.#makers, this.#lifelines, `w${this.workers.length}`);
    this.workers.push(worker);
    return worker;
  };

  get last(): PairedWorker {
    return this.workers.at(-1)!;
  }

  readonly lifeline: Lifeline = {
    hold: async () => {},
    watch: (name, signal) => this.#lifelines.watch(name, signal),
  };

  close(): void {
    for (const worker of this.workers) worker.close();
  }
}
