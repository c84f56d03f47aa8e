/** A file open for writing. Only one can be open on a path at a time. */
export interface WritableFile {
  /** Bytes. */
  size(): number;
  /** Writes all of `bytes` at the offset `at`. @throws StoreFullError, StoreError */
  write(bytes: Uint8Array, at: number): void;
  /** Fills `into` from the offset `at`; the number of bytes read, 0 at the end. */
  read(into: Uint8Array, at: number): number;
  truncate(size: number): void;
  /** Returns when everything written is on disk and would survive a power cut. */
  flush(): void;
  close(): void;
}

/** A file that exists. */
export interface StoredFile {
  /** Parts joined by `/`, from the root of the store. */
  readonly path: string;
  readonly bytes: number;
}

/**
 * Where bytes are kept. Paths have their parts joined by `/`; folders are made as needed.
 * Every failure is a StoreError; one for lack of space is a StoreFullError.
 */
export interface ByteStore {
  /** Opens for writing, making the file where there is none. */
  open(path: string): Promise<WritableFile>;
  /** The size in bytes, or null where there is no such file. */
  size(path: string): Promise<number | null>;
  /** Puts the file `from` at `to`, in one step that a crash cannot split; replaces what was there. */
  move(from: string, to: string): Promise<void>;
  /** Removes a file; does nothing where there is none. */
  remove(path: string): Promise<void>;
  /** All files below a folder. */
  list(folder: string): Promise<readonly StoredFile[]>;
  /** Bytes that may still be written, or null where it cannot be said. */
  freeBytes(): Promise<number | null>;
}

/** The store failed: the disk, the browser, or a file that is in use. */
export class StoreError extends Error {
  readonly path: string;
  constructor(path: string, options?: ErrorOptions) {
    const cause = options?.cause;
    super(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, options);
    this.name = new.target.name;
    this.path = path;
  }
}

/** No room for what was to be written. */
export class StoreFullError extends StoreError {}
