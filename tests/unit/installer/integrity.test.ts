import { afterEach, describe, expect, test } from 'vitest';
import { content, MB, sha256 } from '../../e2e/installer/bench/content';
import { expectInstalled, expectNothing, makeWorld, tamper, type World, watched } from './bench';

const SIZE = 2 * MB + 7;
const files = { 'a.bin': content(SIZE), 'b.bin': content(MB, 2) };
const one = { 'a.bin': files['a.bin'] };
const blob = `homebody/blobs/${sha256(files['a.bin'])}`;

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

describe('integrity', () => {
  test('cases 30 and 34: wrong bytes are never promoted, and the second time ends it', async () => {
    world = await makeWorld(one);
    world.hub.faults.add({ kind: 'wrong-bytes' });
    const failure = await world
      .launch()
      .install(world.manifest(), watched())
      .catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({
      code: 'install-integrity',
      fields: {
        artifact: 'File a.bin',
        expected: sha256(one['a.bin']),
        actual: expect.stringMatching(/^[0-9a-f]{64}$/),
        attempt: 2,
      },
    });
    expect(world.ranges()).toHaveLength(2);
    await expectNothing(world);
  });

  test('case 30: bytes that are wrong once are fetched again', async () => {
    world = await makeWorld(one);
    world.hub.faults.add({ kind: 'flip', at: MB, times: 1 });
    const watch = watched();
    await world.launch().install(world.manifest(), watch);
    await expectInstalled(world, one);
    // The file begins again; what is shown does not go backwards.
    const done = watch.reports.map(({ bytesDone }) => bytesDone);
    expect(watch.reports.map(({ step }) => step)).toContain('retrying');
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  test('case 31: a body shorter than its length is gone on with', async () => {
    world = await makeWorld(one);
    world.hub.faults.add({ kind: 'drop', after: SIZE - 1, how: 'close', times: 1 });
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, one);
  });

  test('case 31: a short body without a length is gone on with', async () => {
    world = await makeWorld(one);
    world.hub.faults.add({ kind: 'no-length', framing: 'close', times: 1 });
    world.hub.faults.add({ kind: 'resize', by: -MB, times: 1 });
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, one);
    expect(world.ranges()).toEqual([undefined, `bytes=${SIZE - MB}-`]);
  });

  test('case 32: a body that says it is longer than the manifest is not read', async () => {
    world = await makeWorld(one);
    world.hub.faults.add({ kind: 'resize', by: 50 * MB });
    await expect(world.launch().install(world.manifest(), watched())).rejects.toMatchObject({
      code: 'install-changed',
      fields: { expected: SIZE, actual: SIZE + 50 * MB },
    });
    await expectNothing(world);
  });

  test('case 32: a body without a length is stopped at the first byte too many', async () => {
    world = await makeWorld(one);
    world.hub.faults.add({ kind: 'no-length', framing: 'chunked' });
    world.hub.faults.add({ kind: 'resize', by: 200 * MB });
    await expect(world.launch().install(world.manifest(), watched())).rejects.toMatchObject({
      code: 'install-changed',
    });
    // Two attempts, each with what the sockets hold at most, and never the 200 MB.
    expect(world.wireBytes()).toBeLessThan(2 * (SIZE + 20 * MB));
    await expectNothing(world);
  });

  test('case 33: a sign-in page is said in words and not asked for again', async () => {
    world = await makeWorld(files);
    const portal = world.hub.faults.add({ kind: 'captive-portal' });
    await expect(world.launch().install(world.manifest(), watched())).rejects.toMatchObject({
      code: 'install-not-a-model',
    });
    expect(portal.hits).toBeLessThanOrEqual(2);
    await expectNothing(world);
  });

  test('case 35: a file damaged after its installation is found, and only it is fetched again', async () => {
    world = await makeWorld(files);
    const installer = world.launch();
    await installer.install(world.manifest(), watched());
    expect(await installer.verify(world.manifest(), watched())).toEqual([]);
    await tamper(world.store, blob, (bytes) => bytes.with(77, (bytes[77] ?? 0) ^ 1));
    expect(await installer.verify(world.manifest(), watched())).toEqual(['a.bin']);
    expect(await installer.installed(world.manifest())).toBeNull();

    world.hub.clearLog();
    await installer.install(world.manifest(), watched());
    await expectInstalled(world, files);
    expect(world.wireBytes()).toBe(SIZE);
  });

  test('case 35: a file that lost its end no longer counts as installed', async () => {
    world = await makeWorld(files);
    await world.launch().install(world.manifest(), watched());
    await tamper(world.store, blob, (bytes) => bytes.slice(0, 100));
    expect(await world.launch().installed(world.manifest())).toBeNull();
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, files);
  });

  test('case 36: after a crash before the last record the next launch needs no download', async () => {
    world = await makeWorld(files);
    await world.launch().install(world.manifest(), watched());
    await world.records.deleteModel(world.manifest().modelId);
    for (const { path } of await world.records.listPlaced()) await world.records.deletePlaced(path);
    expect(await world.launch().installed(world.manifest())).toBeNull();
    world.hub.clearLog();
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, files);
    expect(world.hub.log).toEqual([]);
  });

  test('a file that something else put in the place is not believed', async () => {
    world = await makeWorld(one);
    const file = await world.store.open(blob);
    file.write(content(SIZE, 5), 0);
    file.close();
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, one);
  });

  test('case 37: the start-up sweep removes what nothing owns and keeps the rest', async () => {
    world = await makeWorld(files);
    const installer = world.launch();
    await installer.install(world.manifest(), watched());
    for (const path of [
      'homebody/blobs/0123',
      'homebody/staging/4567.partial',
      'homebody/staging/x.scratch',
      'tvmjs-opfs-store/webllm/model/89.bin',
    ]) {
      (await world.store.open(path)).close();
    }
    await world.records.putPartial({
      sha256: '4567',
      modelId: world.manifest().modelId,
      bytes: 10,
      committed: 5,
      validator: null,
    });
    await installer.sweep([]);
    await expectInstalled(world, files);
  });
});
