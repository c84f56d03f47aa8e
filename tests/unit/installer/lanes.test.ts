import { afterEach, describe, expect, test } from 'vitest';
import type { Lane } from '@/installer/lane';
import { LanePool } from '@/installer/lane-pool';
import { WorkerLane } from '@/installer/worker-lane';
import { content, MB, sha256 } from '../../e2e/installer/bench/content';
import { expectInstalled, makeWorld, pathsIn, type World, watched } from './bench';
import { LocalLaneWorker } from './local-lane';

const files = Object.fromEntries(
  Array.from({ length: 6 }, (_, index) => [`shard_${index}.bin`, content(3 * MB, index + 1)]),
);

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

/** A launch whose lanes can be watched, and ended as a browser ends a worker. */
function launchWithLanes() {
  const workers: LocalLaneWorker[] = [];
  const deaths: (() => void)[] = [];
  const installer = world.launch({
    openLane: () =>
      new WorkerLane({
        startWorker: () => {
          const worker = new LocalLaneWorker(world.lanePorts);
          workers.push(worker);
          return worker;
        },
        hosts: [],
        locks: {
          request: (async (_name: string, granted: () => void) => {
            deaths.push(granted);
          }) as LockManager['request'],
        },
        makeId: () => 'life',
      }),
  });
  return { installer, workers, deaths };
}

/** How many files are staged to a good part. */
async function stagedParts(): Promise<number> {
  const staged = await world.store.list('homebody/staging');
  return staged.filter(({ bytes }) => bytes >= MB).length;
}

async function isFree(path: string): Promise<boolean> {
  try {
    (await world.store.open(path)).close();
    return true;
  } catch {
    return false;
  }
}

describe('the lanes of an install', () => {
  test.each([
    ['dies without a word', 'silence'],
    ['fails', 'error'],
    ['says what cannot be read', 'noise'],
  ])(
    'a lane that %s ends the install, and the next goes on from what was committed',
    async (_name, how) => {
      world = await makeWorld(files);
      const stall = world.hub.faults.add({ kind: 'stall', after: '50%' });
      const { installer, workers, deaths } = launchWithLanes();
      const installing = installer.install(world.manifest(), watched());
      await expect.poll(stagedParts).toBe(4);
      if (how === 'silence') deaths[1]?.();
      else if (how === 'error') expect(workers[1]?.fail()).toBe(false);
      else workers[1]?.say({ kind: 'unknown' });
      await expect(installing).rejects.toMatchObject({ code: 'install-lost' });
      expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true, true, true]);

      // What the other lanes had got is committed; it is not asked for again.
      const partials = await world.records.listPartials();
      expect(partials.length).toBeGreaterThanOrEqual(3);
      await stall.clear();
      for (const path of await pathsIn(world.store))
        await expect.poll(() => isFree(path)).toBe(true);
      world.hub.clearLog();
      await world.launch().install(world.manifest(), watched());
      await expectInstalled(world, files);
      const resumed = world.ranges().filter((range) => range !== undefined);
      expect(resumed.length).toBeGreaterThanOrEqual(3);
    },
  );

  test('all lanes are ended with the install, however it ends', async () => {
    world = await makeWorld(files);
    const first = launchWithLanes();
    await first.installer.install(world.manifest(), watched());
    expect(first.workers.map(({ isEnded }) => isEnded)).toEqual([true, true, true, true]);
    await world.launch().remove(world.manifest(), []);

    world.hub.faults.add({ kind: 'status', status: 404 });
    const second = launchWithLanes();
    await expect(second.installer.install(world.manifest(), watched())).rejects.toThrow();
    expect(second.workers.map(({ isEnded }) => isEnded)).toEqual([true, true, true, true]);
  });

  test('who waits for a lane gets the next free one, and not at all once it is canceled', async () => {
    world = await makeWorld({});
    const done: (() => void)[] = [];
    const fetched: string[] = [];
    const lane: Lane = {
      fetch: async ({ file }) => {
        fetched.push(file.name);
        await new Promise<void>((resolve) => done.push(resolve));
      },
      close: () => {},
    };
    const pool = new LanePool(1, () => lane);
    const order = (name: string) => {
      const source = { repo: 'owner/model', revision: '0', path: name };
      const file = { sha256: sha256(new Uint8Array()), bytes: 0, name, source };
      return { file, modelId: world.manifest().modelId, base: '' };
    };
    const cancel = new AbortController();
    const going = new AbortController().signal;
    const [first, second, third] = [going, cancel.signal, going].map((signal, index) =>
      pool.fetch(order(`file ${index + 1}`), { signal, onProgress: () => {} }),
    );
    cancel.abort(new Error('canceled'));
    done[0]?.();
    await first;
    await expect(second).rejects.toThrow('canceled');
    await expect.poll(() => fetched).toEqual(['file 1', 'file 3']);
    done[1]?.();
    await third;
  });
});
