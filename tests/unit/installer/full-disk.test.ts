import { afterEach, describe, expect, test } from 'vitest';
import { content, MB } from '../../e2e/installer/bench/content';
import { expectInstalled, makeWorld, pathsIn, type World, watched } from './bench';

const files = { 'a.bin': content(MB + 7), 'b.bin': content(5000, 2) };

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

/** The same object, but for one method that fails as the database does on a full disk. */
function failing<T extends object>(target: T, method: keyof T): T {
  return new Proxy(target, {
    get(object, name) {
      if (name === method) {
        return async () => {
          throw new DOMException('No room', 'QuotaExceededError');
        };
      }
      const value: unknown = Reflect.get(object, name, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}

async function placed(): Promise<number> {
  return (await pathsIn(world.store)).filter((path) => path.includes('/blobs/')).length;
}

describe('on a full disk', () => {
  test('what ended an install is told, though what was placed cannot be written down', async () => {
    world = await makeWorld(files);
    const gate = world.hub.faults.add({ kind: 'status', status: 401, path: 'a.bin' });
    const records = failing(world.records, 'putPlaced');
    const installing = world
      .launch({
        records,
        fetch: async (url, init) => {
          if (url.endsWith('a.bin')) await expect.poll(placed).toBe(1);
          return await fetch(url, init);
        },
      })
      .install(world.manifest(), watched());
    await expect(installing).rejects.toMatchObject({ code: 'install-gated' });
    await gate.clear();
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, files);
  });

  test.each(['putPlaced', 'putModel'] as const)(
    'an install that ends with %s says so, and goes on without a byte when there is room',
    async (method) => {
      world = await makeWorld(files);
      const records = failing(world.records, method);
      await expect(
        world.launch({ records }).install(world.manifest(), watched()),
      ).rejects.toMatchObject({ code: 'install-storage-full', fields: { needBytes: MB + 7 } });
      world.hub.clearLog();
      await world.launch().install(world.manifest(), watched());
      await expectInstalled(world, files);
      expect(world.wireBytes()).toBe(0);
    },
  );

  test('an import says so, and a check of the files that cannot open one', async () => {
    world = await makeWorld(files);
    const given = Object.values(files).map((bytes) => new Blob([bytes]));
    const records = failing(world.records, 'putPlaced');
    await expect(
      world.launch({ records }).importFiles(world.manifest(), given, watched()),
    ).rejects.toMatchObject({ code: 'install-storage-full' });
    await world.launch().install(world.manifest(), watched());
    const [path = ''] = await pathsIn(world.store);
    const held = await world.store.open(path);
    await expect(world.launch().verify(world.manifest(), watched())).rejects.toMatchObject({
      code: 'install-storage',
    });
    held.close();
    await expectInstalled(world, files);
  });

  test.each([
    ['a copy of a file', { 'a.bin': content(MB), 'b.bin': content(MB) }, 1.5 * MB],
    ['the record beside a file', { 'a.bin': content(MB) }, MB],
  ])('%s that finds no room leaves nothing half written', async (_name, wanted, room) => {
    world = await makeWorld(wanted);
    const place = { kind: 'webllm', scope: 'model', url: 'https://hub.test/a.bin' } as const;
    const manifest = world.manifest({ places: { 'a.bin': place } });
    const installing = world
      .launch({
        fetch: async (url, init) => {
          world.store.quota = room;
          return await fetch(url, init);
        },
      })
      .install(manifest, watched());
    await expect(installing).rejects.toMatchObject({ code: 'install-storage-full' });
    expect((await pathsIn(world.store)).filter((path) => path.endsWith('.scratch'))).toEqual([]);
  });
});

test('a copy that is canceled leaves nothing half written', async () => {
  const wanted = { 'a.bin': content(MB), 'b.bin': content(MB) };
  world = await makeWorld(wanted);
  const place = { kind: 'webllm', scope: 'model', url: 'https://hub.test/a.bin' } as const;
  const watch = watched();
  const store = new Proxy(world.store, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name, object);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'open' && String(args[0]).endsWith('.scratch')) watch.controller.abort();
        return value.apply(object, args);
      };
    },
  });
  const manifest = world.manifest({ places: { 'b.bin': place } });
  await expect(world.launch({ store }).install(manifest, watch)).rejects.toMatchObject({
    code: 'install-canceled',
  });
  expect((await pathsIn(world.store)).filter((path) => path.endsWith('.scratch'))).toEqual([]);
});
