import { afterEach, expect, test } from 'vitest';
import { content, MB } from '../../e2e/installer/bench/content';
import { expectInstalled, expectNothing, makeWorld, type World, watched } from './bench';

const files = {
  'a.bin': content(2 * MB + 7),
  'b.bin': content(5000, 2),
  'c.bin': content(5000, 3),
};

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

test('files from the disk install a model without a request, whatever their names and order', async () => {
  world = await makeWorld(files);
  const given = [files['c.bin'], content(5000, 9), files['a.bin'], files['b.bin']];
  const missing = await world.launch().importFiles(
    world.manifest(),
    given.map((bytes) => new Blob([bytes])),
    watched(),
  );
  expect(missing).toEqual([]);
  await expectInstalled(world, files);
  expect(world.hub.log).toEqual([]);
});

test('a file with wrong bytes is not taken, and what is missing is named and then fetched', async () => {
  world = await makeWorld(files);
  const damaged = files['a.bin'].with(99, 1);
  const given = [damaged, files['b.bin']].map((bytes) => new Blob([bytes]));
  const missing = await world.launch().importFiles(world.manifest(), given, watched());
  expect(missing).toEqual(['a.bin', 'c.bin']);
  expect(await world.launch().installed(world.manifest())).toBeNull();
  await world.launch().install(world.manifest(), watched());
  await expectInstalled(world, files);
  expect(world.wireBytes()).toBe(2 * MB + 7 + 5000);
});

test('an import that is canceled leaves nothing after discard', async () => {
  world = await makeWorld(files);
  const watch = watched();
  const importing = world.launch().importFiles(
    world.manifest(),
    Object.values(files).map((bytes) => new Blob([bytes])),
    { ...watch, onProgress: ({ bytesDone }) => bytesDone > MB && watch.controller.abort() },
  );
  await expect(importing).rejects.toMatchObject({ code: 'install-canceled' });
  await world.launch().discard(world.manifest());
  await expectNothing(world);
});
