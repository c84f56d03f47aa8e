import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { HashAtOnce } from './hash-at-once';
import { HashWorkerServer } from './hash-worker-server';
import { type HashWorkerPort, WorkerHashing } from './worker-hashing';

/** A worker of this thread: messages are copied or moved as between threads, and come later. */
class LocalWorker implements HashWorkerPort {
  readonly #target = new EventTarget();
  readonly #server = new HashWorkerServer((answer, transfer) => {
    const data: unknown = structuredClone(answer, { transfer: [...transfer] });
    queueMicrotask(() => this.#target.dispatchEvent(new MessageEvent('message', { data })));
  });
  ended = false;

  postMessage(message: unknown, transfer: Transferable[]): void {
    const data: unknown = structuredClone(message, { transfer });
    if (!this.ended) queueMicrotask(() => void this.#server.receive(data));
  }
  addEventListener(type: string, listener: (event: MessageEvent) => void): void {
    this.#target.addEventListener(type, (event) => listener(event as MessageEvent));
  }
  terminate(): void {
    this.ended = true;
  }
  /** @returns whether the browser reports it as well */
  die(): boolean {
    return this.#target.dispatchEvent(new Event('error', { cancelable: true }));
  }
}

const shaOf = (...parts: readonly Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));

function started(): { hashing: WorkerHashing; workers: LocalWorker[] } {
  const workers: LocalWorker[] = [];
  const hashing = new WorkerHashing(new HashAtOnce(crypto.subtle), () => {
    const worker = new LocalWorker();
    workers.push(worker);
    return worker;
  });
  return { hashing, workers };
}

test('two large files that come at once are hashed each for itself, by one worker', async () => {
  const { hashing, workers } = started();
  const [one, two] = [await hashing.running(), await hashing.running()];
  const updates = [
    one.update(bytesOf('first ')),
    two.update(bytesOf('other')),
    one.update(bytesOf('second')),
  ];
  expect(await one.digest()).toBe(shaOf(bytesOf('first second')));
  expect(await two.digest()).toBe(shaOf(bytesOf('other')));
  const given = await Promise.all(updates);
  expect(given.map(({ byteLength }) => byteLength)).toEqual([6, 5, 6]);
  expect(workers).toHaveLength(1);
});

test('a file that starts over is hashed from its new start, and may be asked twice', async () => {
  const { hashing } = started();
  const hash = await hashing.running();
  void hash.update(bytesOf('wrong'));
  hash.reset();
  await hash.update(bytesOf('right'));
  expect(await hash.digest()).toBe(shaOf(bytesOf('right')));
  expect(await hash.digest()).toBe(shaOf(bytesOf('right')));
});

test('only the part of the memory that was filled counts', async () => {
  const { hashing } = started();
  const hash = await hashing.running();
  const memory = new Uint8Array(1000).fill(7);
  const given = await hash.update(memory.subarray(10, 20));
  expect(given.byteLength).toBe(1000);
  expect(await hash.digest()).toBe(shaOf(new Uint8Array(10).fill(7)));
});

test('a hasher that dies fails what waits for it, and the next file gets a new one', async () => {
  const { hashing, workers } = started();
  const hash = await hashing.running();
  const waiting = hash.digest();
  expect(workers[0]?.die()).toBe(false);
  await expect(waiting).rejects.toMatchObject({ code: 'install-lost' });
  await expect(hash.update(bytesOf('more'))).rejects.toMatchObject({ code: 'install-lost' });

  const next = await hashing.running();
  await next.update(bytesOf('again'));
  expect(await next.digest()).toBe(shaOf(bytesOf('again')));
  expect(workers).toHaveLength(2);
});
