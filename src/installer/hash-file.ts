import { createSHA256 } from 'hash-wasm';
import type { WritableFile } from './byte-store';
import type { Clock } from './ports';
import { sleep } from './sleep';

/** Bytes read, hashed or written in one step. */
export const CHUNK_BYTES = 1024 * 1024;
/** Hashing lets messages through (a cancel among them) after this many bytes, about 50 ms. */
const BYTES_BETWEEN_PAUSES = 16 * CHUNK_BYTES;

export type Hasher = Awaited<ReturnType<typeof createSHA256>>;

/** A SHA-256 that takes its content in pieces. */
export async function makeHasher(): Promise<Hasher> {
  return (await createSHA256()).init();
}

export interface HashOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Bytes hashed so far; called a few times a second. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** Takes the first `bytes` bytes of an open file into the hash; rejects when aborted. */
export async function hashInto(
  hasher: Hasher,
  file: WritableFile,
  bytes: number,
  { clock, signal, onBytes }: HashOptions,
): Promise<void> {
  const buffer = new Uint8Array(Math.min(CHUNK_BYTES, bytes));
  let at = 0;
  while (at < bytes) {
    signal.throwIfAborted();
    const read = file.read(buffer.subarray(0, Math.min(buffer.length, bytes - at)), at);
    if (read === 0) return;
    hasher.update(buffer.subarray(0, read));
    at += read;
    if (at % BYTES_BETWEEN_PAUSES === 0) {
      onBytes?.(at);
      await sleep(clock, 0, signal);
    }
  }
}
