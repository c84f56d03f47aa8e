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
 * Says how much of `files` was read, from 0 to 1, whenever one of these very objects is sliced:
 * the only sign of progress that wllama's load gives. What the files hold stays as it is.
 */
export function countReads(files: readonly File[], onFraction: (fraction: number) => void): void {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const read = new Map<File, number>();
  for (const file of files) {
    const count = new ReadCount(file.size);
    const slice = file.slice.bind(file);
    Object.defineProperty(file, 'slice', {
      value: (start = 0, end = file.size, type?: string) => {
        read.set(file, count.read(start, end));
        onFraction([...read.values()].reduce((sum, bytes) => sum + bytes, 0) / total);
        return slice(start, end, type);
      },
    });
  }
}
