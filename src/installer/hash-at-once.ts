/** The part of Web Crypto that is needed; at hand in every worker, and in Node. */
type Digest = Pick<SubtleCrypto, 'digest'>;

/**
 * Hashes content that fits in memory with the browser's own SHA-256, which uses what the
 * processor has for it: about five times as fast as WebAssembly can be. It cannot take content
 * in pieces. One content at a time, all in the same memory.
 */
export class HashAtOnce {
  readonly #subtle: Digest;
  #last: Promise<unknown> = Promise.resolve();
  /** Kept for the next content as long as nothing else needs the room. */
  #memory: WeakRef<ArrayBuffer> | null = null;

  constructor(subtle: Digest) {
    this.#subtle = subtle;
  }

  /** As `Hashing.atOnce`. */
  async hash(bytes: number, fill: (into: Uint8Array<ArrayBuffer>) => void): Promise<string> {
    const mine = this.#last.then(async () => {
      const into = new Uint8Array(this.#room(bytes), 0, bytes);
      fill(into);
      return hexOf(await this.#subtle.digest('SHA-256', into));
    });
    // Whoever comes next waits for the memory, whatever became of this content.
    this.#last = mine.catch(() => {});
    return await mine;
  }

  #room(bytes: number): ArrayBuffer {
    const kept = this.#memory?.deref();
    if (kept && kept.byteLength >= bytes) return kept;
    const made = new ArrayBuffer(bytes);
    this.#memory = new WeakRef(made);
    return made;
  }
}

function hexOf(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
