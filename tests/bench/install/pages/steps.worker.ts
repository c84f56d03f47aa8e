import { createSHA256 } from 'hash-wasm';
import { openToWrite } from '@/installer/opfs/open-to-write';
import { answerOrder } from './ask-worker';
import { fourAtOnce } from './four-at-once';

/** What each part of an install would do alone, in bytes a second. */
export interface StepSpeeds {
  readonly fetch: number;
  /** In pieces, by WebAssembly: how files larger than a shard are hashed. */
  readonly hash: number;
  /** A shard at once, by the browser's own SHA-256, after it was read back from the disk. */
  readonly readAndHash: number;
  readonly write: number;
  readonly flushedWrite: number;
}

const CHUNK_BYTES = 1024 * 1024;
/** The installer flushes after so many chunks. */
const CHUNKS_A_FLUSH = 32;
const CHUNKS_A_SHARD = 32;

/** Each part with as many bytes as it took to fetch. */
answerOrder(async (urls: readonly string[]): Promise<StepSpeeds> => {
  let bytes = 0;
  const fetchMs = await timed(() =>
    fourAtOnce(urls, async (url) => {
      const { body } = await fetch(url, { cache: 'no-store' });
      if (body) for await (const chunk of body) bytes += chunk.byteLength;
    }),
  );
  const chunk = crypto.getRandomValues(new Uint8Array(64 * 1024));
  const block = new Uint8Array(CHUNK_BYTES);
  for (let at = 0; at < block.length; at += chunk.length) block.set(chunk, at);
  const blocks = Math.ceil(bytes / CHUNK_BYTES);
  const hasher = await createSHA256();
  hasher.init();
  const hashMs = await timed(async () => {
    for (let at = 0; at < blocks; at++) hasher.update(block);
  });
  const writeMs = await timed(() => write(block, blocks, Number.POSITIVE_INFINITY));
  const flushedMs = await timed(() => write(block, blocks, CHUNKS_A_FLUSH));
  const readMs = await timed(() => readBack(blocks));
  const speed = (ms: number) => (bytes * 1000) / ms;
  return {
    fetch: speed(fetchMs),
    hash: speed(hashMs),
    readAndHash: speed(readMs),
    write: speed(writeMs),
    flushedWrite: speed(flushedMs),
  };
});

async function write(block: Uint8Array<ArrayBuffer>, blocks: number, aFlush: number) {
  const root = await navigator.storage.getDirectory();
  const file = await root.getFileHandle('steps', { create: true });
  const handle = await openToWrite(file);
  handle.truncate(0);
  for (let at = 0; at < blocks; at++) {
    handle.write(block, { at: at * block.length });
    if ((at + 1) % aFlush === 0) handle.flush();
  }
  if (Number.isFinite(aFlush)) handle.flush();
  handle.close();
}

/** Hashes the file that `write` left, a shard at a time. */
async function readBack(blocks: number) {
  const root = await navigator.storage.getDirectory();
  const handle = await openToWrite(await root.getFileHandle('steps'));
  const shard = new Uint8Array(CHUNKS_A_SHARD * CHUNK_BYTES);
  for (let at = 0; at < blocks * CHUNK_BYTES; at += shard.length) {
    const read = handle.read(shard, { at });
    await crypto.subtle.digest('SHA-256', shard.subarray(0, read));
  }
  handle.close();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
