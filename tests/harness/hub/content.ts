import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * The bytes of a file: in memory, or on disk and read as they are needed. A `sha256` that is
 * given is believed, which spares reading a large file before the hub can start.
 */
export type HubContent = Uint8Array | { readonly file: string; readonly sha256?: string };

/** Large enough for loopback speed, small enough that many open downloads cost nothing. */
const CHUNK_BYTES = 256 * 1024;

/** The content's size in bytes. */
export function contentBytes(content: HubContent): number {
  return content instanceof Uint8Array ? content.byteLength : statSync(content.file).size;
}

/** Hex digest of `prefix` followed by the content, which is read in pieces and never held. */
export function hashContent(
  content: HubContent,
  algorithm: 'sha256' | 'sha1',
  prefix = '',
): string {
  const hash = createHash(algorithm).update(prefix);
  if (content instanceof Uint8Array) return hash.update(content).digest('hex');
  const piece = Buffer.alloc(CHUNK_BYTES);
  const descriptor = openSync(content.file, 'r');
  try {
    for (;;) {
      const read = readSync(descriptor, piece);
      if (read === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Bytes `start` to `end` (exclusive) in pieces, the next one read only when it is asked for.
 * Past the content's end the bytes are zeros, so that a file can be served longer than it is.
 */
export async function* readContent(
  content: HubContent,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  const last = Math.min(end, contentBytes(content));
  if (content instanceof Uint8Array) {
    for (let at = start; at < last; at += CHUNK_BYTES) {
      yield content.subarray(at, Math.min(at + CHUNK_BYTES, last));
    }
  } else {
    yield* readFile(content.file, start, last);
  }
  for (let at = Math.max(start, last); at < end; at += CHUNK_BYTES) {
    yield new Uint8Array(Math.min(CHUNK_BYTES, end - at));
  }
}

async function* readFile(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    let at = start;
    while (at < end) {
      const piece = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - at));
      const { bytesRead } = await handle.read(piece, 0, piece.length, at);
      if (bytesRead === 0) throw new Error(`${path} became shorter while it was served`);
      yield piece.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
