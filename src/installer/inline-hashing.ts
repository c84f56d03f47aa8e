import type { HashAtOnce } from './hash-at-once';
import { makeHasher } from './hash-file';
import type { Hashing, RunningHash } from './hashing';

/** Hashes in the thread that asks. */
export class InlineHashing implements Hashing {
  readonly atOnce: HashAtOnce;

  constructor(atOnce: HashAtOnce) {
    this.atOnce = atOnce;
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
