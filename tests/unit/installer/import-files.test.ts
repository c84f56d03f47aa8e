import { afterEach, expect, test } from 'vitest';
import { content, MB, sha256 } from '../../e2e/installer/bench/content';
import {
  expectInstalled,
  expectNothing,
  makeWorld,
  pathsIn,
  untilFirstRetry,
  type World,
  watched,
} from './bench';

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

test('the files of a model may come in two imports, and then need no network', async () => {
  world = await makeWorld(files);
  const blobOf = (name: keyof typeof files) => new Blob([files[name]]);
  const first = await world.launch().importFiles(world.manifest(), [blobOf('b.bin')], watched());
  expect(first).toEqual(['a.bin', 'c.bin']);
  const rest = [blobOf('c.bin'), blobOf('a.bin')];
  expect(await world.launch().importFiles(world.manifest(), rest, watched())).toEqual([]);
  await expectInstalled(world, files);
  expect(world.hub.log).toEqual([]);
});

test('an import takes the place of what a download had staged, and nothing of that stays', async () => {
  world = await makeWorld(files);
  world.hub.faults.add({ kind: 'drop', after: '60%', path: 'a.bin' });
  const stopped = untilFirstRetry();
  await expect(world.launch().install(world.manifest(), stopped)).rejects.toMatchObject({
    code: 'install-canceled',
  });
  const given = Object.values(files).map((bytes) => new Blob([bytes]));
  expect(await world.launch().importFiles(world.manifest(), given, watched())).toEqual([]);
  await expectInstalled(world, files);
});

test('an import that is canceled takes back the file it was copying, and keeps whole ones', async () => {
  world = await makeWorld(files);
  const watch = watched();
  let read = 0;
  const late = new Blob([files['a.bin']]);
  const slice = late.slice.bind(late);
  // Canceled in the middle of the copy, after the file was hashed.
  late.slice = (from = 0, to) => {
    read += 1;
    if (read > 4) watch.controller.abort();
    return slice(from, to);
  };
  const given = [new Blob([files['b.bin']]), late];
  await expect(world.launch().importFiles(world.manifest(), given, watch)).rejects.toMatchObject({
    code: 'install-canceled',
  });
  expect(await pathsIn(world.store)).toEqual([`homebody/blobs/${sha256(files['b.bin'])}`]);
  expect(await world.records.listPartials()).toEqual([]);
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
  await world.launch().discard(world.manifest(), []);
  await expectNothing(world);
});
