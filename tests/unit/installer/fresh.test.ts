import { afterEach, describe, expect, test } from 'vitest';
import { content, MB, sha256 } from '../../e2e/installer/bench/content';
import { bytesAt, expectInstalled, makeWorld, pathsIn, type World, watched } from './bench';

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

describe('a fresh install', () => {
  test('case 1: a file with a length and a strong ETag is installed and fetched once', async () => {
    const files = { 'a.bin': content(3 * MB + 17) };
    world = await makeWorld(files);
    const watch = watched();
    await world.launch().install(world.manifest(), watch);
    await expectInstalled(world, files);
    expect(world.wireBytes()).toBe(3 * MB + 17);
    expect(watch.reports.at(-1)).toEqual({
      step: 'verifying',
      bytesDone: 3 * MB + 17,
      bytesTotal: 3 * MB + 17,
      artifactName: 'File a.bin',
    });
  });

  test.each(['chunked', 'close'] as const)(
    'case 2: a file without a length is installed (%s)',
    async (framing) => {
      const files = { 'a.bin': content(2 * MB + 5) };
      world = await makeWorld(files);
      world.hub.faults.add({ kind: 'no-length', framing });
      await world.launch().install(world.manifest(), watched());
      await expectInstalled(world, files);
    },
  );

  test('case 3: without validators an interruption begins again at byte 0', async () => {
    const files = { 'a.bin': content(3 * MB) };
    world = await makeWorld(files);
    world.hub.faults.add({ kind: 'validators', etag: null, lastModified: null });
    world.hub.faults.add({ kind: 'drop', after: '60%', times: 1 });
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, files);
    expect(world.ranges()).toEqual([undefined, undefined]);
  });

  test('case 4: a file of zero bytes is installed', async () => {
    const files = { 'a.bin': content(0) };
    world = await makeWorld(files);
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, files);
  });

  test.each([1, MB, 2 * MB])('case 5: a file of %i bytes is installed', async (bytes) => {
    const files = { 'a.bin': content(bytes) };
    world = await makeWorld(files);
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, files);
  });

  test('case 6: a redirect is followed, and a resume goes to the canonical address again', async () => {
    const files = { 'a.bin': content(4 * MB) };
    world = await makeWorld(files);
    world.hub.faults.add({ kind: 'drop', after: '50%', times: 1 });
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, files);
    const asked = world.hub.log.filter(({ server }) => server === 'hub');
    expect(asked.map(({ status }) => status)).toEqual([302, 302]);
    const signed = world.hub.log.filter(({ server }) => server === 'cdn');
    expect(new Set(signed.map(({ path }) => path)).size).toBe(2);
  });

  test('case 7: a redirect to a host without permission is refused, with the host named', async () => {
    const files = { 'a.bin': content(MB) };
    world = await makeWorld(files);
    const installing = world
      .launch({ mayContact: (url) => url.hostname === '127.0.0.1' })
      .install(world.manifest(), watched());
    await expect(installing).rejects.toMatchObject({
      code: 'install-host-refused',
      fields: { host: new URL(world.hub.cdnBase).host, artifact: 'File a.bin' },
    });
    expect(await world.launch().installed(world.manifest())).toBeNull();
    expect(world.hub.log.filter(({ server }) => server === 'hub')).toHaveLength(1);
  });

  test('case 8: installing what is installed makes not one request', async () => {
    const files = { 'a.bin': content(MB), 'b.bin': content(MB, 2) };
    world = await makeWorld(files);
    await world.launch().install(world.manifest(), watched());
    world.hub.clearLog();
    await world.launch().install(world.manifest(), watched());
    expect(world.hub.log).toEqual([]);
  });

  test('case 9: content that two artifacts share is fetched once and kept until its last user goes', async () => {
    const shared = content(2 * MB);
    const files = { 'a.bin': shared, 'b.bin': shared, 'c.bin': content(MB, 3) };
    world = await makeWorld(files);
    const installer = world.launch();
    const first = world.manifest();
    const watch = watched();
    await installer.install(first, watch);
    await expectInstalled(world, files);
    expect(world.wireBytes()).toBe(3 * MB);
    expect(watch.reports.at(-1)).toMatchObject({ bytesDone: 5 * MB, bytesTotal: 5 * MB });

    world.hub.clearLog();
    const second = {
      ...world.manifest({ modelId: 'other' }),
      artifacts: first.artifacts.slice(0, 1),
    };
    await installer.install(second, watched());
    expect(world.hub.log).toEqual([]);

    await installer.remove(first, [second]);
    expect(await pathsIn(world.store)).toEqual([`homebody/blobs/${sha256(shared)}`]);
    expect(await installer.installed(second)).toHaveLength(1);
    await installer.remove(second, []);
    expect(await pathsIn(world.store)).toEqual([]);
    expect(await world.records.listPlaced()).toEqual([]);
  });

  test('a file for WebLLM lies where WebLLM looks, with its record beside it', async () => {
    const files = { 'params_shard_0.bin': content(MB + 3) };
    world = await makeWorld(files);
    const url = 'https://huggingface.co/owner/model/resolve/main/params_shard_0.bin';
    const manifest = world.manifest({
      places: { 'params_shard_0.bin': { kind: 'webllm', scope: 'model', url } },
    });
    await world.launch().install(manifest, watched());
    const stem = `tvmjs-opfs-store/webllm/model/${sha256(new TextEncoder().encode(url))}`;
    expect(await pathsIn(world.store)).toEqual([`${stem}.bin`, `${stem}.record.json`]);
    const record = new TextDecoder().decode(await bytesAt(world.store, `${stem}.record.json`));
    expect(JSON.parse(record)).toEqual({ url, nbytes: MB + 3 });
  });
});
