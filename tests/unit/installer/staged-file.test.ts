import { afterEach, expect, test } from 'vitest';
import { stagedPath } from '@/installer/layout';
import { StagedFile } from '@/installer/staged-file';
import { content, MB, sha256 } from '../../e2e/installer/bench/content';
import { makeWorld, type World } from './bench';

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

test('what an ended lane commits until it lets go of the file is not fetched again', async () => {
  const bytes = content(4 * MB);
  world = await makeWorld({ 'a.bin': bytes });
  const { modelId, artifacts } = world.manifest();
  const [wanted] = artifacts;
  const hash = sha256(bytes);
  const { store, records } = world;
  const held = new Proxy(store, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name, object);
      if (typeof value !== 'function') return value;
      if (name !== 'open') return value.bind(object);
      return async (path: string) => {
        const before = await object.open(path);
        before.write(bytes.subarray(0, 3 * MB), 0);
        const validator = { kind: 'etag', value: '"one"' } as const;
        await records.putPartial({
          ...{ sha256: hash, modelId, bytes: bytes.length, committed: 3 * MB, validator },
        });
        before.close();
        return await object.open(path);
      };
    },
  });
  const staged = await StagedFile.open(
    wanted!,
    modelId,
    { ...world.lanePorts, store: held },
    {
      signal: new AbortController().signal,
      onBytes: () => {},
    },
  );
  expect(staged.committed).toBe(3 * MB);
  await staged.close();
  expect(await store.size(stagedPath(hash))).toBe(3 * MB);
});
