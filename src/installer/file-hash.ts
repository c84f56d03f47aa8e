import type { WritableFile } from './byte-store';
import type { HashAtOnce } from './hash-at-once';
import { CHUNK_BYTES } from './hash-file';
import type { Hashing, RunningHash } from './hashing';
import type { Clock } from './ports';
import { readWhole } from './read-whole';
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

/**
 * The SHA-256 of a file that is being written from its start to its end. Bytes of this launch are
 * hashed from the memory that they were written from, those of an earlier one from the disk. A
 * disk that keeps other bytes than it was given without a word is thus not noticed here, but by
 * Verify, and by an engine that cannot load the file.
 */
export interface FileHash {
  /** Memory to read the next bytes into; never empty. */
  room(): Uint8Array<ArrayBuffer>;
  /** Takes over the start of the room that was given last; resolves when more may come. */
  take(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Takes the file's first `bytes` bytes as they are on disk, instead of all that was taken. */
  rehash(bytes: number, options: RehashOptions): Promise<void>;
  /** The hash of all that was taken, of which nothing is to be changed any more. */
  digest(): Promise<string>;
  reset(): void;
  close(): void;
}

/** Small content stays in memory until it is whole; large content is hashed beside the writing. */
export async function fileHashOf(
  file: WritableFile,
  bytes: number,
  hashing: Hashing,
): Promise<FileHash> {
  const { atOnce } = hashing;
  if (bytes <= atOnce.mostBytes) return new WholeHash(file, bytes, atOnce);
  return new BesideHash(file, await hashing.running());
}

class WholeHash implements FileHash {
  readonly #file: WritableFile;
  readonly #atOnce: HashAtOnce;
  /** The file and one byte more, so that a body that is too long is met like any other. */
  readonly #size: number;
  #taken = 0;
  /** What was taken, and room for the rest; null while a reader has it, and after it lost it. */
  #memory: ArrayBuffer | null = null;

  constructor(file: WritableFile, bytes: number, atOnce: HashAtOnce) {
    this.#file = file;
    this.#size = bytes + 1;
    this.#atOnce = atOnce;
  }

  room(): Uint8Array<ArrayBuffer> {
    const memory = this.#content();
    this.#memory = null;
    return new Uint8Array(memory, this.#taken, this.#size - this.#taken);
  }

  async take({ buffer, length }: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#memory = buffer;
    this.#taken += length;
  }

  async rehash(bytes: number): Promise<void> {
    this.close();
    this.#taken = bytes;
  }

  async digest(): Promise<string> {
    return await this.#atOnce.hash(new Uint8Array(this.#content(), 0, this.#taken));
  }

  reset(): void {
    this.#taken = 0;
  }

  close(): void {
    if (this.#memory) this.#atOnce.giveBack(this.#memory);
    this.#memory = null;
  }

  #content(): ArrayBuffer {
    if (this.#memory) return this.#memory;
    const memory = this.#atOnce.borrow(this.#size);
    readWhole(this.#file, new Uint8Array(memory, 0, this.#taken));
    this.#memory = memory;
    return memory;
  }
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

  room(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#free.pop() ?? new ArrayBuffer(CHUNK_BYTES));
  }

  async take(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (bytes.length === 0) {
      this.#free.push(bytes.buffer);
      return;
    }
    const taken = this.#hash.update(bytes).then((buffer) => {
      this.#free.push(buffer);
    });
    // Its failure is met by whoever awaits it below, or by the digest.
    taken.catch(() => {});
    this.#waiting.push(taken);
    if (this.#waiting.length >= MOST_WAITING) await this.#waiting.shift();
  }

  async rehash(bytes: number, { clock, signal, onBytes }: RehashOptions): Promise<void> {
    this.reset();
    for (let at = 0; at < bytes; ) {
      signal.throwIfAborted();
      const chunk = this.room().subarray(0, bytes - at);
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
