import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Hub, type HubOptions, startHub } from '../../harness/hub/hub';

/** No two of its 4 KB stretches are alike, so that a wrong offset shows. */
export const WEIGHTS = Buffer.from(
  Array.from({ length: 40_000 }, (_, index) => `${index}`.padStart(8, '.')).join(''),
);
export const CONFIG = Buffer.from('{"model_type":"llama"}');
export const REPO = 'someone/tiny-model';

export const EXAMPLE: HubOptions = {
  repos: [
    {
      id: REPO,
      files: [
        { path: 'weights/model.gguf', lfs: true, content: WEIGHTS },
        { path: 'config.json', lfs: false, content: CONFIG },
        { path: 'empty.bin', lfs: true, content: Buffer.alloc(0) },
        { path: 'notes/read me, 100%?.txt', lfs: false, content: Buffer.from('hello') },
      ],
    },
  ],
};

/** A hub for the tests of a file, with its log and faults cleared after each. */
export function useHub(options: HubOptions = EXAMPLE): () => Hub {
  let hub: Hub | undefined;
  const running = () => {
    if (hub === undefined) throw new Error('The hub runs only during tests');
    return hub;
  };
  beforeAll(async () => {
    hub = await startHub(options);
  });
  afterEach(async () => {
    await running().faults.clear();
    running().clearLog();
  });
  afterAll(async () => {
    await running().stop();
  });
  return running;
}

/** The canonical URL of the example's large file. */
export function weightsUrl(hub: Hub): string {
  return `${hub.base}/${REPO}/resolve/${hub.revision(REPO)}/weights/model.gguf`;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
