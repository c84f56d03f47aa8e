import { afterEach, describe, expect, test } from 'vitest';
import type { InstallRecords } from '@/core/install-record';
import type { ByteStore } from '@/installer/byte-store';
import { content, MB, sha256 } from '../../e2e/installer/bench/content';
import { expectInstalled, expectNothing, makeWorld, pathsIn, type World, watched } from './bench';

const files = { 'a.bin': content(MB + 7), 'b.bin': content(5000, 2) };

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

/** The same object, with `before` called ahead of every call of a method. */
function observed<T extends object>(target: T, before: (name: string) => void): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name, object);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        before(String(name));
        return value.apply(object, args);
      };
    },
  });
}

/** An installer whose every step in store and records is announced. */
function launchObserved(before: (name: string) => void) {
  const store: ByteStore = observed(world.store, before);
  const records: InstallRecords = observed(world.records, before);
  return world.launch({ store, records });
}

async function countSteps(): Promise<number> {
  let steps = 0;
  await launchObserved(() => {
    steps += 1;
  }).install(world.manifest(), watched());
  await world.launch().remove(world.manifest(), []);
  await expectNothing(world);
  return steps;
}

describe('cancel, retry, delete', () => {
  test('case 48: a cancel ends the request, writes no byte after it, and discard leaves nothing', async () => {
    const big = { 'a.bin': content(8 * MB) };
    world = await makeWorld(big);
    world.hub.faults.add({ kind: 'stall', after: '50%' });
    const watch = watched();
    let writes = 0;
    const installing = launchObserved(() => {
      writes += 1;
    }).install(world.manifest(), watch);
    while (!world.hub.log.some(({ server, bytesSent }) => server === 'cdn' && bytesSent > MB)) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    watch.controller.abort();
    await expect(installing).rejects.toMatchObject({ code: 'install-canceled' });
    const [before, paths] = [writes, await pathsIn(world.store)];
    await expect.poll(() => world.hub.log.at(-1)?.aborted).toBe(true);
    expect(writes).toBe(before);
    expect(await pathsIn(world.store)).toEqual(paths);
    await world.launch().discard(world.manifest(), []);
    await expectNothing(world);
  });

  test('case 48: bytes that were on their way when the cancel came are not written', async () => {
    const big = { 'a.bin': content(3 * MB) };
    world = await makeWorld(big);
    const watch = watched();
    const installing = world
      .launch({
        // A transport that has more to give, and gives it although it was told to stop.
        fetch: async (url, init) => {
          const response = await fetch(url, { ...init, signal: null });
          const parts = [big['a.bin'].slice(0, MB), big['a.bin'].slice(MB)].values();
          const body = new ReadableStream<Uint8Array>({
            pull: (controller) => {
              const { value } = parts.next();
              if (value && value.length > MB) watch.controller.abort();
              if (value) controller.enqueue(value);
              else controller.close();
            },
          });
          await response.body?.cancel();
          const late = new Response(body, response);
          Object.defineProperty(late, 'url', { value: response.url });
          return late;
        },
      })
      .install(world.manifest(), watch);
    await expect(installing).rejects.toMatchObject({ code: 'install-canceled' });
    const staged = `homebody/staging/${sha256(big['a.bin'])}.partial`;
    expect((await world.store.size(staged)) ?? 0).toBeLessThanOrEqual(MB);
  });

  test('case 49: what is canceled while it waits for another install never starts', async () => {
    world = await makeWorld(files);
    const first = world.launch().install(world.manifest(), watched());
    const watch = watched();
    const second = world.launch().install(world.manifest({ modelId: 'other' }), watch);
    watch.controller.abort();
    await expect(second).rejects.toMatchObject({ code: 'install-canceled' });
    await first;
    expect(world.wireBytes()).toBe(MB + 7 + 5000);
    expect(await world.launch().installed(world.manifest({ modelId: 'other' }))).toBeNull();
  });

  test('case 50: a cancel at any step leaves the model wholly installed or wholly gone', async () => {
    world = await makeWorld(files);
    const steps = await countSteps();
    let installed = 0;
    for (let at = 1; at <= steps; at += 1) {
      const watch = watched();
      let step = 0;
      const outcome = await launchObserved(() => {
        step += 1;
        if (step === at) watch.controller.abort();
      })
        .install(world.manifest(), watch)
        .then(
          () => 'installed',
          (thrown: unknown) => thrown,
        );
      if (outcome === 'installed') {
        installed += 1;
        await expectInstalled(world, files);
        await world.launch().remove(world.manifest(), []);
      } else {
        expect(outcome).toMatchObject({ code: 'install-canceled' });
        expect(await world.launch().installed(world.manifest())).toBeNull();
        await world.launch().discard(world.manifest(), []);
      }
      await expectNothing(world);
    }
    expect(installed).toBeGreaterThan(0);
    expect(installed).toBeLessThan(steps);
  });

  test('case 36: a crash at any step loses nothing: the next launch ends installed', async () => {
    world = await makeWorld(files);
    const steps = await countSteps();
    for (let at = 1; at <= steps; at += 1) {
      let step = 0;
      await launchObserved(() => {
        step += 1;
        if (step >= at) throw new Error('The browser died');
      })
        .install(world.manifest(), watched())
        .catch(() => {});
      // Nothing is visible early: what counts as installed has the right bytes.
      if (await world.launch().installed(world.manifest())) await expectInstalled(world, files);
      await world.launch().sweep([world.manifest()]);
      await world.launch().install(world.manifest(), watched());
      await expectInstalled(world, files);
      await world.launch().remove(world.manifest(), []);
      await expectNothing(world);
    }
  });

  test('case 51: a retry after a failure continues from the staged bytes', async () => {
    const big = { 'a.bin': content(4 * MB) };
    world = await makeWorld(big);
    world.hub.faults.add({ kind: 'drop', after: '70%', times: 1 });
    let requests = 0;
    const failing = world
      .launch({
        fetch: async (url, init) => {
          requests += 1;
          if (requests === 2) world.hub.faults.add({ kind: 'status', status: 404, times: 1 });
          return await fetch(url, init);
        },
      })
      .install(world.manifest(), watched());
    await expect(failing).rejects.toMatchObject({ code: 'install-http' });
    const part = await world.store.size(`homebody/staging/${sha256(big['a.bin'])}.partial`);
    world.hub.clearLog();
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, big);
    expect(part).toBeGreaterThan(MB);
    expect(world.ranges()).toEqual([`bytes=${part}-`]);
  });

  test('case 52: one shard that fails leaves the others, and a retry fetches what is missing', async () => {
    const shards = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        `shard_${index}.bin`,
        content(MB + 50_000, index + 1),
      ]),
    );
    world = await makeWorld(shards);
    const fault = world.hub.faults.add({ kind: 'status', status: 404, path: 'shard_5' });
    await expect(world.launch().install(world.manifest(), watched())).rejects.toMatchObject({
      fields: { artifact: 'File shard_5.bin' },
    });
    const placed = await world.records.listPlaced();
    expect(placed.length).toBeGreaterThan(0);
    const partials = await world.records.listPartials();
    expect(partials.filter((one) => placed.some((two) => one.sha256 === two.sha256))).toEqual([]);
    await fault.clear();
    await expect.poll(() => world.hub.log.every(({ endedAt }) => endedAt !== null)).toBe(true);
    world.hub.clearLog();
    await world.launch().install(world.manifest(), watched());
    await expectInstalled(world, shards);
    for (const { sha256: hash } of placed) {
      expect(world.hub.log.filter(({ path }) => path.includes(hash))).toEqual([]);
    }
  });

  test('canceling a waiting model does no harm to the running one that shares a file with it', async () => {
    world = await makeWorld(files);
    const [shared] = world.manifest().artifacts.slice(1);
    const waiting = { ...world.manifest({ modelId: 'other' }), artifacts: [shared!] };
    const steps = await countSteps();
    for (let at = 1; at <= steps; at += 1) {
      let step = 0;
      const discards: Promise<void>[] = [];
      const installer = world.launch();
      await launchObserved(() => {
        step += 1;
        if (step === at) discards.push(installer.discard(waiting, [world.manifest()]));
      }).install(world.manifest(), watched());
      await Promise.all(discards);
      await expectInstalled(world, files);
      await world.launch().remove(world.manifest(), []);
      await expectNothing(world);
    }
  });

  test('case 53: deleting a model frees every byte, also in the place of its engine', async () => {
    world = await makeWorld(files);
    const manifest = world.manifest({
      places: {
        'a.bin': { kind: 'webllm', scope: 'model', url: 'https://hub.test/a.bin' },
        'b.bin': { kind: 'webllm', scope: 'config', url: 'https://hub.test/b.bin' },
      },
    });
    await world.launch().install(manifest, watched());
    expect(await pathsIn(world.store)).toHaveLength(4);
    await world.launch().remove(manifest, []);
    await expectNothing(world);
  });

  test('case 53: deleting a model that is half fetched frees its staged bytes too', async () => {
    world = await makeWorld(files);
    const watch = watched();
    world.hub.faults.add({ kind: 'drop', after: '60%', path: 'a.bin' });
    await world
      .launch()
      .install(world.manifest(), {
        ...watch,
        onProgress: ({ step }) => step === 'retrying' && watch.controller.abort(),
      })
      .catch(() => {});
    expect(await pathsIn(world.store)).not.toEqual([]);
    await world.launch().remove(world.manifest(), []);
    await expectNothing(world);
  });

  test('case 56: a thousand small files: few requests at once, one record write a file', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`f${index}.bin`, content(20 + index, index + 1)]),
    );
    world = await makeWorld(many);
    let [open, most, writes] = [0, 0, 0];
    const records = observed(world.records, (name) => {
      if (name.startsWith('put')) writes += 1;
    });
    await world
      .launch({
        records,
        fetch: async (url, init) => {
          open += 1;
          most = Math.max(most, open);
          return await fetch(url, init).finally(() => {
            open -= 1;
          });
        },
      })
      .install(world.manifest(), watched());
    expect(most).toBeLessThanOrEqual(4);
    expect(writes).toBeLessThanOrEqual(1000 + 1);
    await expectInstalled(world, many);
  });
});
