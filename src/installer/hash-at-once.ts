/** The part of Web Crypto that is needed; at hand in every worker, and in Node. */
type Digest = Pick<SubtleCrypto, 'digest'>;

/** The shards of models on the hub are of this size at most, but for a few. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Hashes content that is whole in memory with the browser's own SHA-256, which uses what the
 * processor has for it: about five times as fast as WebAssembly can be. It cannot take content
 * in pieces, so it is for what may be in memory as a whole.
 */
export class HashAtOnce {
  /** Content of at most so many bytes is hashed so. */
  readonly mostBytes: number;
  readonly #subtle: Digest;
  /** Kept for the next content as long as nothing else needs the room. */
  #kept: WeakRef<ArrayBuffer> | null = null;

  constructor(subtle: Digest, mostBytes = MOST_BYTES) {
    this.#subtle = subtle;
    this.mostBytes = mostBytes;
  }

  /** Memory of at least so many bytes, with anything in it. */
  borrow(bytes: number): ArrayBuffer {
    const kept = this.#kept?.deref();
    this.#kept = null;
    return kept && kept.byteLength >= bytes ? kept : new ArrayBuffer(bytes);
  }

  /** Lets the next content have this memory: fresh memory costs a fault for each page of it. */
  giveBack(memory: ArrayBuffer): void {
    this.#kept = new WeakRef(memory);
  }

  /** The SHA-256 as hexadecimal digits. The bytes may be changed as soon as this was called. */
  async hash(content: Uint8Array<ArrayBuffer>): Promise<string> {
    const digest = new Uint8Array(await this.#subtle.digest('SHA-256', content));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}
