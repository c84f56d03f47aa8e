import { afterEach, describe, expect, test } from 'vitest';
import { content, hubFiles, MB, sha256 } from '../../e2e/installer/bench/content';
import {
  bytesAt,
  expectInstalled,
  makeWorld,
  pathsIn,
  REPO,
  tamper,
  untilFirstRetry,
  type World,
  watched,
} from './bench';

const SIZE = 4 * MB + 123;
const files = { 'a.bin': content(SIZE) };
const staged = `homebody/staging/${sha256(files['a.bin'])}.partial`;

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

/** A world in which an earlier launch staged a part of the file, and the size of that part. */
async function withStagedPart(
  prepare: (world: World) => void = () => {},
  options: { mostAtOnce?: number } = {},
): Promise<number> {
  world = await makeWorld(files, options);
  prepare(world);
  const drop = world.hub.faults.add({ kind: 'drop', after: '60%', times: 1 });
  await expect(world.launch().install(world.manifest(), untilFirstRetry())).rejects.toMatchObject({
    code: 'install-canceled',
  });
  await drop.clear();
  world.hub.clearLog();
  const part = (await world.store.size(staged)) ?? 0;
  expect(part).toBeGreaterThan(MB);
  expect(part).toBeLessThan(SIZE);
  return part;
}

async function relaunch(): Promise<void> {
  await world.launch().install(world.manifest(), watched());
  await expectInstalled(world, files);
}

describe('resuming', () => {
  test.each([10, 50, 90])(
    'case 10: a connection that drops at %i percent costs no byte that was received',
    async (percent) => {
      world = await makeWorld(files);
      world.hub.faults.add({ kind: 'drop', after: `${percent}%`, times: 1 });
      await relaunch();
      const [first, second] = world.hub.log.filter(({ server }) => server === 'cdn');
      expect(first?.headers.range).toBeUndefined();
      expect(second?.headers.range).toMatch(/^bytes=\d+-$/);
      expect(second?.headers['if-range']).toMatch(/^"[^"]+"$/);
      expect(second?.status).toBe(206);
      expect(world.wireBytes()).toBeLessThanOrEqual(SIZE + MB);
    },
  );

  test('a relaunch goes on from the last committed byte', async () => {
    const part = await withStagedPart();
    const watch = watched();
    await world.launch().install(world.manifest(), watch);
    await expectInstalled(world, files);
    expect(world.ranges()).toEqual([`bytes=${part}-`]);
    expect(world.wireBytes()).toBe(SIZE - part);
    // What was staged counts from the first report on, so that it is not taken for speed.
    expect(watch.reports[0]?.bytesDone).toBe(part);
  });

  test('case 13: a changed ETag restarts with the right bytes', async () => {
    await withStagedPart();
    world.hub.faults.add({ kind: 'validators', etag: '"another"' });
    await relaunch();
    expect(world.wireBytes()).toBe(SIZE);
  });

  test('case 14: a server that ignores Range restarts, nothing is appended', async () => {
    await withStagedPart();
    world.hub.faults.add({ kind: 'ignore-range' });
    await relaunch();
    expect(world.wireBytes()).toBe(SIZE);
  });

  test('case 15: a file that was staged whole is promoted without a request', async () => {
    await withStagedPart();
    await tamper(world.store, staged, () => files['a.bin']);
    const [record] = await world.records.listPartials();
    if (record) await world.records.putPartial({ ...record, committed: SIZE });
    await relaunch();
    expect(world.hub.log).toEqual([]);
  });

  test('a small file that was staged whole is placed without a request, also where no record says so', async () => {
    await withStagedPart(undefined, { mostAtOnce: SIZE });
    await tamper(world.store, staged, () => files['a.bin']);
    await world.records.deletePartial(sha256(files['a.bin']));
    await relaunch();
    expect(world.hub.log).toEqual([]);
  });

  test('a staged file of the right size with wrong bytes is cut to what its record vouches for', async () => {
    const part = await withStagedPart(undefined, { mostAtOnce: SIZE });
    const longer = new Uint8Array(SIZE);
    await tamper(world.store, staged, (bytes) => {
      longer.set(bytes);
      return longer;
    });
    await relaunch();
    expect(world.ranges()).toEqual([`bytes=${part}-`]);
  });

  test('case 16: a page that comes with 416 is never appended', async () => {
    await withStagedPart();
    const fault = world.hub.faults.add({ kind: 'unsatisfiable' });
    await relaunch();
    expect(fault.hits).toBe(1);
    expect(world.ranges().at(-1)).toBeUndefined();
  });

  test.each([
    ['case 17: a part that starts elsewhere', { startShift: 10 }],
    ['case 18: a part of a file of another size', { total: SIZE + 5 }],
    ['case 19: a part with another ETag', { etag: '"another"' }],
  ])('%s restarts with the right bytes', async (_name, change) => {
    await withStagedPart();
    const fault = world.hub.faults.add({ kind: 'wrong-part', ...change });
    await relaunch();
    expect(fault.hits).toBe(1);
    expect(world.ranges().at(-1)).toBeUndefined();
  });

  test('case 20: a weak ETag is never sent in If-Range', async () => {
    await withStagedPart(({ hub }) => {
      hub.faults.add({ kind: 'validators', etag: 'W/"weak"', lastModified: null });
    });
    await relaunch();
    const [asked] = world.hub.log.filter(({ server }) => server === 'cdn');
    expect(asked?.headers).not.toHaveProperty('if-range');
    expect(asked?.headers).not.toHaveProperty('range');
  });

  test('case 21: Last-Modified alone is enough to go on', async () => {
    const lastModified = 'Thu, 01 Jan 2026 00:00:00 GMT';
    const part = await withStagedPart(({ hub }) => {
      hub.faults.add({ kind: 'validators', etag: null, lastModified });
    });
    await relaunch();
    const [asked] = world.hub.log.filter(({ server }) => server === 'cdn');
    expect(asked?.headers['if-range']).toBe(lastModified);
    expect(world.wireBytes()).toBe(SIZE - part);
  });

  test('case 22: multipart/byteranges restarts with the right bytes', async () => {
    await withStagedPart();
    const fault = world.hub.faults.add({ kind: 'multipart' });
    await relaunch();
    expect(fault.hits).toBe(1);
  });

  test('case 23: where the record is ahead of the disk, the disk wins', async () => {
    await withStagedPart();
    await tamper(world.store, staged, (bytes) => bytes.slice(0, MB + 5));
    await relaunch();
    expect(world.ranges()).toEqual([`bytes=${MB + 5}-`]);
  });

  test('case 23: a staged file that is gone is fetched from its start', async () => {
    await withStagedPart();
    await world.store.remove(staged);
    await relaunch();
    expect(world.ranges()).toEqual([undefined]);
  });

  test('case 24: where the disk is ahead of the record, it is cut to the record', async () => {
    const part = await withStagedPart();
    await tamper(world.store, staged, (bytes) => new Uint8Array([...bytes, 1, 2, 3]));
    await relaunch();
    expect(world.ranges()).toEqual([`bytes=${part}-`]);
  });

  test('case 24: staged bytes that no record vouches for are fetched again', async () => {
    await withStagedPart();
    await world.records.deletePartial(sha256(files['a.bin']));
    await relaunch();
    expect(world.ranges()).toEqual([undefined]);
  });

  test('cases 25 and 26: a staged byte flipped meanwhile is caught, and the restart is right', async () => {
    const part = await withStagedPart();
    await tamper(world.store, staged, (bytes) => bytes.with(1000, (bytes[1000] ?? 0) ^ 1));
    await relaunch();
    expect(world.ranges()).toEqual([`bytes=${part}-`, undefined]);
  });

  test('case 27: two documents that start at once make one download', async () => {
    world = await makeWorld(files);
    const manifest = world.manifest();
    const [one, two] = await Promise.all([
      world.launch().install(manifest, watched()),
      world.launch().install(manifest, watched()),
    ]);
    expect(one).toEqual(two);
    await expectInstalled(world, files);
    expect(world.wireBytes()).toBe(SIZE);
  });

  test('case 28: an expired signed address leads back to the canonical one', async () => {
    const part = await withStagedPart();
    world.hub.faults.add({ kind: 'expired-url', server: 'cdn', times: 1 });
    await relaunch();
    const asked = world.hub.log.filter(({ server }) => server === 'hub');
    expect(asked.map(({ status }) => status)).toEqual([302, 302]);
    expect(world.wireBytes()).toBeLessThan(SIZE - part + 1000);
  });

  test('case 29: a manifest that changed between launches discards the old partial file', async () => {
    await withStagedPart();
    const changed = { 'a.bin': content(2 * MB, 9) };
    world.hub.setRepo({ id: REPO, files: hubFiles(changed) });
    const [artifact] = world.manifest().artifacts;
    const manifest = {
      ...world.manifest(),
      artifacts: [{ ...artifact!, bytes: 2 * MB, sha256: sha256(changed['a.bin']) }],
    };
    const [file] = await world.launch().install(manifest, watched());
    expect(sha256(await bytesAt(world.store, file!.path))).toBe(sha256(changed['a.bin']));
    expect(await pathsIn(world.store)).toEqual([file!.path]);
    expect(await world.records.listPartials()).toEqual([]);
  });

  test('a new version of an installed model replaces the old one and frees its bytes', async () => {
    world = await makeWorld(files);
    await relaunch();
    const changed = { 'a.bin': content(MB, 9) };
    world.hub.setRepo({ id: REPO, files: hubFiles(changed) });
    const old = world.manifest();
    const artifacts = old.artifacts.map((artifact) => ({
      ...artifact,
      bytes: MB,
      sha256: sha256(changed['a.bin']),
    }));
    await world.launch().install({ ...old, artifacts }, watched());
    expect(await pathsIn(world.store)).toEqual([`homebody/blobs/${sha256(changed['a.bin'])}`]);
    expect(await world.launch().installed(old)).toBeNull();
  });
});
