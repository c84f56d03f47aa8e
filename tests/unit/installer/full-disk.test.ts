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
});
