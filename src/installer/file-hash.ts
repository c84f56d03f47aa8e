import type { WritableFile } from './byte-store';
import { CHUNK_BYTES } from './hash-file';
import type { Hashing, RunningHash } from './hashing';
import type { Clock } from './ports';
import { sleep } from './sleep';

/** So many chunks may wait to be hashed before whoever writes them waits too. */
const MOST_WAITING = 4;
/** Hashing what an earlier launch staged reports after this many bytes. */
const BYTES_BETWEEN_REPORTS = 16 * CHUNK_BYTES;

export interface RehashOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Bytes hashed so far; called a few times a second. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** The SHA-256 of a file that is being written from its start to its end. */
export interface FileHash {
  /** Memory of a chunk's size, to read the next bytes into. */
  memory(): ArrayBuffer;
  /** Takes over bytes that were written behind all others; resolves when more may come. */
  take(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Takes the file's first `bytes` bytes as they are on disk. */
  rehash(bytes: number, options: RehashOptions): Promise<void>;
  /** The hash of the file's first `bytes` bytes, which are all that were taken. */
  digest(bytes: number): Promise<string>;
  reset(): void;
  close(): void;
}

/** Small content is read back when it is whole; large content is hashed beside the writing. */
export async function fileHashOf(
  file: WritableFile,
  bytes: number,
  hashing: Hashing,
): Promise<FileHash> {
  if (bytes <= hashing.mostAtOnce) return new ReadBackHash(file, hashing);
  return new BesideHash(file, await hashing.running());
}

class ReadBackHash implements FileHash {
  readonly #file: WritableFile;
  readonly #hashing: Hashing;
  #free: ArrayBuffer | null = null;

  constructor(file: WritableFile, hashing: Hashing) {
    this.#file = file;
    this.#hashing = hashing;
  }

  memory(): ArrayBuffer {
    const memory = this.#free ?? new ArrayBuffer(CHUNK_BYTES);
    this.#free = null;
    return memory;
  }

  async take({ buffer }: Uint8Array<ArrayBuffer>): Promise<void> {
    if (buffer.byteLength === CHUNK_BYTES) this.#free = buffer;
  }

  async rehash(): Promise<void> {}

  async digest(bytes: number): Promise<string> {
    return await this.#hashing.atOnce(bytes, (into) => {
      for (let at = 0; at < bytes; ) {
        const read = this.#file.read(into.subarray(at), at);
        // A file that lost its end: what is missing must not be what the memory held before.
        if (read === 0) into.fill(0, at);
        at = read === 0 ? bytes : at + read;
      }
    });
  }

  reset(): void {}
  close(): void {}
}

class BesideHash implements FileHash {
  readonly #file: WritableFile;
  readonly #hash: RunningHash;
  readonly #free: ArrayBuffer[] = [];
  /** Oldest first; none of them is left to reject unheard. */
  readonly #waiting: Promise<void>[] = [];

  constructor(file: WritableFile, hash: RunningHash) {
    this.#file = file;
    this.#hash = hash;
  }

  memory(): ArrayBuffer {
    return this.#free.pop() ?? new ArrayBuffer(CHUNK_BYTES);
  }

  async take(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const taken = this.#hash.update(bytes).then((buffer) => {
      if (buffer.byteLength === CHUNK_BYTES) this.#free.push(buffer);
    });
    // Its failure is met by whoever awaits it below, or by the digest.
    taken.catch(() => {});
    this.#waiting.push(taken);
    if (this.#waiting.length >= MOST_WAITING) await this.#waiting.shift();
  }

  async rehash(bytes: number, { clock, signal, onBytes }: RehashOptions): Promise<void> {
    for (let at = 0; at < bytes; ) {
      signal.throwIfAborted();
      const chunk = new Uint8Array(this.memory(), 0, Math.min(CHUNK_BYTES, bytes - at));
      const read = this.#file.read(chunk, at);
      if (read === 0) return;
      await this.take(chunk.subarray(0, read));
      at += read;
      if (at % BYTES_BETWEEN_REPORTS !== 0) continue;
      onBytes?.(at);
      // Lets messages through, a cancel among them.
      await sleep(clock, 0, signal);
    }
  }

  async digest(): Promise<string> {
    const digest = this.#hash.digest();
    await Promise.all([...this.#waiting.splice(0), digest]);
    return await digest;
  }

  reset(): void {
    this.#waiting.length = 0;
    this.#hash.reset();
  }

  close(): void {
    this.#hash.close();
  }
}
