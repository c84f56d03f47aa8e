import { HashAtOnce } from './hash-at-once';
import { makeHasher } from './hash-file';
import type { Hashing, RunningHash } from './hashing';

/** Hashes in the thread that asks. */
export class InlineHashing implements Hashing {
  readonly mostAtOnce: number;
  readonly #atOnce = new HashAtOnce(crypto.subtle);

  constructor(mostAtOnce: number) {
    this.mostAtOnce = mostAtOnce;
  }

  async atOnce(bytes: number, fill: (into: Uint8Array<ArrayBuffer>) => void): Promise<string> {
    return await this.#atOnce.hash(bytes, fill);
  }

  async running(): Promise<RunningHash> {
    const hasher = await makeHasher();
    return {
      update: async (bytes) => {
        hasher.update(bytes);
        return bytes.buffer;
      },
      digest: async () => {
        // The state is put back, so that asking twice gives the same answer.
        const state = hasher.save();
        const digest = hasher.digest('hex');
        hasher.load(state);
        return digest;
      },
      reset: () => {
        hasher.init();
      },
      close: () => {},
    };
  }
}
