import type { FromLane, ToLane } from '@/installer/lane-messages';
import { LaneServer } from '@/installer/lane-server';
import type { LanePorts } from '@/installer/ports';
import { type LaneWorkerPort, WorkerLane } from '@/installer/worker-lane';

/** A lane's worker in this thread: messages are cloned as between threads, and come later. */
export class LocalLaneWorker implements LaneWorkerPort {
  readonly #target = new EventTarget();
  readonly #server: LaneServer;
  isEnded = false;

  constructor(ports: LanePorts) {
    this.#server = new LaneServer(
      (message) => this.say(message),
      async () => ports,
    );
  }

  postMessage(message: ToLane): void {
    const data: unknown = structuredClone(message);
    queueMicrotask(() => {
      if (!this.isEnded) this.#server.receive(data);
    });
  }
  addEventListener(type: string, listener: (event: MessageEvent) => void): void {
    this.#target.addEventListener(type, (event) => listener(event as MessageEvent));
  }
  /** Like a browser, closes its requests and files a moment later, with nothing recorded. */
  terminate(): void {
    this.isEnded = true;
    this.#server.receive({ kind: 'stop', isCancel: true });
  }

  /** As if the lane had sent it. */
  say(message: FromLane | { kind: 'unknown' }): void {
    const data: unknown = structuredClone(message);
    queueMicrotask(() => {
      if (!this.isEnded) this.#target.dispatchEvent(new MessageEvent('message', { data }));
    });
  }
  /** @returns whether the browser reports it as well */
  fail(): boolean {
    return this.#target.dispatchEvent(new Event('error', { cancelable: true }));
  }
}

/** A lane as a worker has it, but in this thread. */
export function localLane(ports: LanePorts): WorkerLane {
  return new WorkerLane({
    startWorker: () => new LocalLaneWorker(ports),
    hosts: [],
    // Nobody dies here without a word.
    locks: { request: (async () => {}) as LockManager['request'] },
    makeId: () => 'life',
  });
}
