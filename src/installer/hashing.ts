import type { HashAtOnce } from './hash-at-once';

/** SHA-256 of content too large to be in memory; takes it in order, piece by piece. */
export interface RunningHash {
  /**
   * Takes the bytes in. Their buffer belongs to the hash until the promise resolves, with a
   * buffer of the same size that may be written to again.
   */
  update(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  /** The hash of all that was taken in, as hexadecimal digits; more may follow. */
  digest(): Promise<string>;
  /** Forgets all that was taken in. */
  reset(): void;
  close(): void;
}

/** SHA-256 in the two ways that the installer needs it. */
export interface Hashing {
  /** For content that may be in memory. */
  readonly atOnce: HashAtOnce;
  /** For larger content. */
  running(): Promise<RunningHash>;
}
