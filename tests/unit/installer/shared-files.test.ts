import { afterEach, describe, expect, test } from 'vitest';
import { stagedPath } from '@/installer/layout';
import { content, MB, sha256 } from '../../e2e/installer/bench/content';
import { expectInstalled, expectNothing, makeWorld, pathsIn, type World, watched } from './bench';

const shards = Object.fromEntries(
  Array.from({ length: 8 }, (_, index) => [`shard_${index}.bin`, content(4000, index + 1)]),
);

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

/** The same files under the name of another model. */
const twin = () => world.manifest({ modelId: 'twin' });

/** Installs all but the last file, with whose request something else happens. */
async function untilLastFile(
  meanwhile: () => Promise<void>,
): Promise<readonly [PromiseSettledResult<unknown>]> {
  const last = sha256(shards['shard_7.bin'] ?? new Uint8Array());
  const installing = world
    .launch({
      fetch: async (url, init) => {
        if (url.endsWith('shard_7.bin')) {
          await expect.poll(placed).toBe(7);
          expect(await world.store.size(stagedPath(last))).toBe(0);
          await meanwhile();
        }
        return await fetch(url, init);
      },
    })
    .install(world.manifest(), watched());
  return await Promise.allSettled([installing]);
}

async function placed(): Promise<number> {
  return (await pathsIn(world.store)).filter((path) => path.includes('/blobs/')).length;
}

describe('a model that is canceled and shares its files with another', () => {
  test('leaves what is placed of one that is being fetched', async () => {
    world = await makeWorld(shards);
    const [{ status }] = await untilLastFile(() =>
      world.launch().discard(twin(), [world.manifest()]),
    );
    expect(status).toBe('fulfilled');
    expect(world.wireBytes()).toBe(8 * 4000);
    await expectInstalled(world, shards);
  });

  test('leaves what is staged and placed of one that failed, until that is canceled too', async () => {
    const files = { ...shards, 'large.bin': content(3 * MB) };
    world = await makeWorld(files);
    const watch = watched();
    world.hub.faults.add({ kind: 'drop', after: '60%', path: 'large.bin' });
    await expect(
      world.launch().install(world.manifest(), {
        ...watch,
        onProgress: ({ step }) => step === 'retrying' && watch.controller.abort(),
      }),
    ).rejects.toMatchObject({ code: 'install-canceled' });
    const [paths, partials] = [await pathsIn(world.store), await world.records.listPartials()];
    expect(await placed()).toBeGreaterThan(0);
    expect(partials).toHaveLength(1);

    await world.launch().discard(twin(), [world.manifest()]);
    expect(await pathsIn(world.store)).toEqual(paths);
    expect(await world.records.listPartials()).toEqual(partials);
    await world.launch().discard(twin(), []);
    await expectNothing(world);
  });

  test('leaves a small file that was just verified and is still to be placed', async () => {
    world = await makeWorld({ 'a.bin': content(4000) });
    const moving = new Proxy(world.store, {
      get(store, name) {
        const value: unknown = Reflect.get(store, name, store);
        if (typeof value !== 'function') return value;
        if (name !== 'move') return value.bind(store);
        return async (from: string, to: string) => {
          await world.launch().discard(twin(), [world.manifest()]);
          await store.move(from, to);
        };
      },
    });
    await world.launch({ store: moving }).install(world.manifest(), watched());
    await expectInstalled(world, { 'a.bin': content(4000) });
  });

  test('leaves the files of one that becomes installed meanwhile', async () => {
    world = await makeWorld(shards);
    const records = new Proxy(world.records, {
      get(object, name) {
        const value: unknown = Reflect.get(object, name, object);
        if (typeof value !== 'function') return value;
        if (name !== 'deletePartial') return value.bind(object);
        return async (...hashes: string[]) => {
          await object.deletePartial(...hashes);
          await world.launch().install(world.manifest(), watched());
        };
      },
    });
    await world.launch({ records }).discard(twin(), []);
    await expectInstalled(world, shards);
  });
});
