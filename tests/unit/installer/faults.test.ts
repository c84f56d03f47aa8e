import { afterEach, describe, expect, test } from 'vitest';
import { RateMeter } from '@/core/progress';
import { content, MB, sha256 } from '../../e2e/installer/bench/content';
import { expectInstalled, expectNothing, makeWorld, type World, watched } from './bench';

const SIZE = 2 * MB + 7;
const files = { 'a.bin': content(SIZE) };

let world: World;
afterEach(async () => {
  await world.hub.stop();
});

async function installs(): Promise<void> {
  const watch = watched();
  await world.launch().install(world.manifest(), watch);
  await expectInstalled(world, files);
  const done = watch.reports.map(({ bytesDone }) => bytesDone);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
}

describe('faults and retries', () => {
  test.each([500, 502, 504])(
    'case 38: after %i it waits longer each time, then succeeds',
    async (status) => {
      world = await makeWorld(files);
      world.hub.faults.add({ kind: 'status', status, times: 3 });
      await installs();
      expect(world.clock.waits).toEqual([375, 750, 1500]);
    },
  );

  test.each([429, 503])('case 39: Retry-After in seconds is obeyed (%i)', async (status) => {
    world = await makeWorld(files);
    world.hub.faults.add({ kind: 'status', status, retryAfter: 7, times: 1 });
    await installs();
    expect(Math.round((world.clock.waits[0] ?? 0) / 1000)).toBe(7);
  });

  test('case 39: Retry-After as a date is obeyed, also with a clock that is hours wrong', async () => {
    world = await makeWorld(files);
    world.clock.skewMs = -5 * 3_600_000;
    const at = new Date(Date.now() + 60_000);
    world.hub.faults.add({ kind: 'status', status: 503, retryAfter: at, times: 1 });
    await installs();
    expect(world.clock.waits[0]).toBeGreaterThan(50_000);
    expect(world.clock.waits[0]).toBeLessThanOrEqual(61_000);
  });

  test.each([404, 410])('case 40: %i ends it at once', async (status) => {
    world = await makeWorld(files);
    const fault = world.hub.faults.add({ kind: 'status', status });
    await expect(world.launch().install(world.manifest(), watched())).rejects.toMatchObject({
      code: 'install-http',
      fields: { status, attempt: 1 },
    });
    expect(fault.hits).toBe(1);
    await expectNothing(world);
  });

  test.each([401, 403])(
    'case 41: %i of the hub asks the person, with the page to open',
    async (status) => {
      world = await makeWorld(files);
      const fault = world.hub.faults.add({ kind: 'status', status });
      await expect(world.launch().install(world.manifest(), watched())).rejects.toMatchObject({
        code: 'install-gated',
        fields: { page: `${world.hub.base}/owner/model` },
      });
      expect(fault.hits).toBe(1);
    },
  );

  test('case 42: a refused connection is tried again', async () => {
    world = await makeWorld(files);
    const refused = world.hub.faults.add({ kind: 'refuse', server: 'hub' });
    let failures = 0;
    await world
      .launch({
        fetch: async (url, init) => {
          if (failures === 2) await refused.clear();
          return await fetch(url, init).catch((thrown: unknown) => {
            failures += 1;
            throw thrown;
          });
        },
      })
      .install(world.manifest(), watched());
    await expectInstalled(world, files);
    expect(failures).toBe(2);
  });

  test('case 42: a connection that is reset, and a name that does not resolve, are tried again', async () => {
    world = await makeWorld(files);
    world.hub.faults.add({ kind: 'reset', times: 1 });
    world.hub.faults.add({ kind: 'other-host', host: 'nowhere.invalid', times: 1 });
    await installs();
    expect(world.clock.waits).toHaveLength(2);
  });

  test('case 42: a server that stays away ends it after a while, with the cause in the diagnosis', async () => {
    world = await makeWorld(files);
    world.hub.faults.add({ kind: 'refuse', server: 'hub' });
    const failure = world.launch().install(world.manifest(), watched());
    await expect(failure).rejects.toMatchObject({
      code: 'install-network',
      fields: { cause: expect.stringContaining('ECONNREFUSED') },
    });
    expect(world.clock.waits.slice(0, 6)).toEqual([375, 750, 1500, 3000, 6000, 12000]);
    expect(world.clock.waits.slice(6)).toEqual(Array.from({ length: 7 }, () => 22_500));
  });

  test('case 42: without a network it waits for one and asks nothing meanwhile', async () => {
    world = await makeWorld(files);
    world.network.online = false;
    const refused = world.hub.faults.add({ kind: 'refuse', server: 'hub' });
    let requests = 0;
    const watch = watched();
    let isWaiting = false;
    const installing = world
      .launch({
        fetch: async (url, init) => {
          requests += 1;
          return await fetch(url, init);
        },
      })
      .install(world.manifest(), {
        ...watch,
        onProgress: ({ step }) => {
          isWaiting ||= step === 'waiting-for-network';
        },
      });
    await expect.poll(() => isWaiting).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(requests).toBe(1);
    await refused.clear();
    world.network.comeBack();
    await installing;
    await expectInstalled(world, files);
  });

  test('case 43: a body that goes silent is ended and gone on with', async () => {
    world = await makeWorld(files);
    world.clock.stallMs = 1_500;
    const stall = world.hub.faults.add({ kind: 'stall', after: MB, times: 1 });
    await installs();
    expect(stall.hits).toBe(1);
    expect(world.ranges()).toEqual([undefined, expect.stringMatching(/^bytes=\d+-$/)]);
  });

  test('case 43: a server that never answers is asked again', async () => {
    world = await makeWorld(files);
    world.clock.stallMs = 1_500;
    world.hub.faults.add({ kind: 'no-answer', times: 1 });
    await installs();
  });

  test('case 44: a full disk keeps what was staged, says what is needed, and goes on after', async () => {
    world = await makeWorld(files);
    const failure = world
      .launch({
        fetch: async (url, init) => {
          world.store.quota = MB + 1000;
          return await fetch(url, init);
        },
      })
      .install(world.manifest(), watched());
    await expect(failure).rejects.toMatchObject({
      code: 'install-storage-full',
      fields: { needBytes: expect.any(Number), artifact: 'File a.bin' },
    });
    expect(await world.launch().installed(world.manifest())).toBeNull();
    const part = await world.store.size(`homebody/staging/${sha256(files['a.bin'])}.partial`);
    expect(part).toBeGreaterThan(MB / 2);
    expect(part).toBeLessThanOrEqual(MB + 1000);

    world.store.quota = Number.POSITIVE_INFINITY;
    world.hub.clearLog();
    await installs();
    expect(world.ranges()).toEqual([`bytes=${part}-`]);
  });

  test('case 45: too little room is refused before the first byte, with both figures', async () => {
    world = await makeWorld(files);
    world.store.quota = MB;
    await expect(world.launch().install(world.manifest(), watched())).rejects.toMatchObject({
      code: 'install-storage-full',
      fields: { needBytes: SIZE + 8 * MB, freeBytes: MB },
    });
    expect(world.hub.log).toEqual([]);
    await expectNothing(world);
  });

  test('case 46: a drip keeps progress, speed and time left sane', async () => {
    const slow = { 'a.bin': content(4000) };
    world = await makeWorld(slow);
    world.hub.faults.add({ kind: 'drip', bytes: 100, everyMs: 100 });
    const meter = new RateMeter(4000);
    const seen: ReturnType<RateMeter['report']>[] = [];
    await world.launch().install(world.manifest(), {
      ...watched(),
      onProgress: ({ bytesDone }) => seen.push(meter.report(bytesDone, Date.now())),
    });
    await expectInstalled(world, slow);
    const done = seen.map(({ bytesDone }) => bytesDone);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    const between = seen.filter(({ bytesDone }) => bytesDone > 0 && bytesDone < 4000);
    expect(between.length).toBeGreaterThanOrEqual(2);
    for (const { bytesPerSecond, secondsLeft } of between) {
      expect(bytesPerSecond).toBeGreaterThan(0);
      expect(bytesPerSecond).toBeLessThan(20_000);
      expect(secondsLeft).toBeGreaterThan(0);
      expect(secondsLeft).toBeLessThan(3600);
    }
  });

  test.each([-86_400_000, 86_400_000])(
    'case 47: a clock that jumps by %i ms while it waits harms nothing',
    async (jump) => {
      world = await makeWorld(files);
      world.hub.faults.add({ kind: 'drop', after: '50%', times: 1 });
      world.hub.faults.add({ kind: 'status', status: 503, retryAfter: 3, server: 'cdn', times: 1 });
      await world
        .launch({
          fetch: async (url, init) => {
            world.clock.skewMs += jump;
            return await fetch(url, init);
          },
        })
        .install(world.manifest(), watched());
      await expectInstalled(world, files);
      for (const wait of world.clock.waits) expect(wait).toBeLessThanOrEqual(30_000);
    },
  );
});
