/** Reads are counted in blocks of this many bytes. */
const BLOCK_BYTES = 1 << 20;

/**
 * How much of a file was read at least once. llama.cpp reads out of order and some parts twice,
 * so sums of lengths would pass the whole; blocks touched cannot.
 */
export class ReadCount {
  readonly #bytes: number;
  readonly #seen: Uint8Array;
  #blocks = 0;

  constructor(bytes: number) {
    this.#bytes = bytes;
    this.#seen = new Uint8Array(Math.ceil(bytes / BLOCK_BYTES));
  }

  /** Takes a read from `start` up to `end` (exclusive) and gives the bytes known to be read. */
  read(start: number, end: number): number {
    const last = Math.min(end, this.#bytes);
    for (let block = Math.floor(start / BLOCK_BYTES); block * BLOCK_BYTES < last; block++) {
      if (this.#seen[block]) continue;
      this.#seen[block] = 1;
      this.#blocks++;
    }
    return Math.min(this.#blocks * BLOCK_BYTES, this.#bytes);
  }
}

/**
 * Calls `onRead` with the bytes read so far whenever `slice` is called on this very file: the
 * only sign of progress that wllama's load gives. The file's content and other files are as before.
 */
export function countReads(file: File, onRead: (bytes: number) => void): File {
  const count = new ReadCount(file.size);
  const slice = file.slice.bind(file);
  Object.defineProperty(file, 'slice', {
    value: (start = 0, end = file.size, type?: string) => {
      onRead(count.read(start, end));
      return slice(start, end, type);
    },
  });
  return file;
}
