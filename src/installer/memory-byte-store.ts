import {
  type ByteStore,
  type StoredFile,
  StoreError,
  StoreFullError,
  type WritableFile,
} from './byte-store';

interface MemoryFile {
  bytes: Uint8Array<ArrayBuffer>;
  open: boolean;
}

/** A byte store in memory that keeps the rules of the one on disk. */
export class MemoryByteStore implements ByteStore {
  readonly #files = new Map<string, MemoryFile>();
  /** Bytes the store holds at most; may be changed while it is in use. */
  quota = Number.POSITIVE_INFINITY;

  async open(path: string): Promise<WritableFile> {
    const file = this.#files.get(path) ?? { bytes: new Uint8Array(0), open: false };
    if (file.open) throw new StoreError(path, { cause: new Error('The file is open') });
    file.open = true;
    this.#files.set(path, file);
    return this.#handle(path, file);
  }

  async size(path: string): Promise<number | null> {
    return this.#files.get(path)?.bytes.length ?? null;
  }

  async move(from: string, to: string): Promise<void> {
    const file = this.#files.get(from);
    if (!file) throw new StoreError(from, { cause: new Error('No such file') });
    if (file.open) throw new StoreError(from, { cause: new Error('The file is open') });
    if (this.#files.get(to)?.open)
      throw new StoreError(to, { cause: new Error('The file is open') });
    this.#files.delete(from);
    this.#files.set(to, file);
  }

  async remove(path: string): Promise<void> {
    if (this.#files.get(path)?.open) {
      throw new StoreError(path, { cause: new Error('The file is open') });
    }
    this.#files.delete(path);
  }

  async list(folder: string): Promise<readonly StoredFile[]> {
    return [...this.#files]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, file]) => ({ path, bytes: file.bytes.length }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async freeBytes(): Promise<number | null> {
    return Number.isFinite(this.quota) ? Math.max(0, this.quota - this.#used()) : null;
  }

  #used(): number {
    let sum = 0;
    for (const file of this.#files.values()) sum += file.bytes.length;
    return sum;
  }

  #handle(path: string, file: MemoryFile): WritableFile {
    const grow = (size: number): void => {
      if (this.#used() + size - file.bytes.length > this.quota) {
        throw new StoreFullError(path, { cause: new Error('The quota is reached') });
      }
      const longer = new Uint8Array(size);
      longer.set(file.bytes.subarray(0, size));
      file.bytes = longer;
    };
    const checkOpen = (): void => {
      if (!file.open) throw new StoreError(path, { cause: new Error('The file is closed') });
    };
    return {
      size: () => file.bytes.length,
      write: (bytes, at) => {
        checkOpen();
        if (at + bytes.length > file.bytes.length) grow(at + bytes.length);
        file.bytes.set(bytes, at);
      },
      read: (into, at) => {
        checkOpen();
        const part = file.bytes.subarray(at, at + into.length);
        into.set(part);
        return part.length;
      },
      truncate: (size) => {
        checkOpen();
        grow(size);
      },
      flush: checkOpen,
      close: () => {
        file.open = false;
      },
    };
  }
}
