import { expect, type Page, test } from '@playwright/test';
import { type Hub, startHub } from '../../harness/hub/hub';
import { content, hubFiles, MB, manifestOf, sha256 } from './bench/content';
import { Rig } from './bench/rig';

const REPO = 'owner/model';
const KILLS = 20;
/** Set HOMEBODY_SEED to run another series of instants. */
const SEED = Number(process.env.HOMEBODY_SEED ?? 20_260_101);

const files: Readonly<Record<string, Uint8Array>> = {
  'config.json': content(900, 1),
  'small_0.bin': content(60_000, 2),
  'small_1.bin': content(300_000, 3),
  'shard_0.bin': content(4 * MB + 1, 4),
  'shard_1.bin': content(5 * MB, 5),
  'shard_2.bin': content(6 * MB + 77, 6),
};
const hashes = new Set(Object.values(files).map(sha256));

let rig: Rig;
let hub: Hub;

test.beforeAll(async () => {
  rig = await Rig.make();
  hub = await startHub({ repos: [{ id: REPO, files: hubFiles(files) }] });
});
test.afterAll(async () => {
  await rig.dispose();
  await hub.stop();
});

/** Numbers from 0 up to 1 that a seed reproduces (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Committed bytes by content, as this launch finds them, and a check that nothing is visible early. */
async function whatIsThere(page: Page): Promise<ReadonlyMap<string, number>> {
  const [stored, partials] = await page.evaluate(
    async () => [await bench.files(), await bench.records.listPartials()] as const,
  );
  for (const [path, hash] of Object.entries(stored)) {
    if (path.startsWith('homebody/staging/')) continue;
    // A promoted file lies under its own hash: what an engine can see is whole and right.
    expect(path).toBe(`homebody/blobs/${hash}`);
    expect(hashes).toContain(hash);
  }
  return new Map([
    ...partials.map((partial): [string, number] => [partial.sha256, partial.committed]),
    ...Object.values(stored)
      .filter((hash) => hashes.has(hash))
      .map((hash): [string, number] => [hash, Number.POSITIVE_INFINITY]),
  ]);
}

/** The offset of each file's first request since the log was cleared, by content. */
function firstOffsets(): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (const { server, path, headers } of hub.log) {
    const hash = /\/([0-9a-f]{64})\//.exec(path)?.[1];
    if (server !== 'cdn' || hash === undefined || offsets.has(hash)) continue;
    offsets.set(hash, Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0));
  }
  return offsets;
}

test(`cases 12 and 36: ${KILLS} kills of the browser at random instants (seed ${SEED})`, async () => {
  const random = randomFrom(SEED);
  const manifest = manifestOf(REPO, hub.revision(REPO), files);
  const begin = (page: Page) => page.evaluate((wanted) => bench.begin(wanted), manifest);
  let installedAfter: number | null = null;
  let resumed = 0;

  for (let kill = 1; kill <= KILLS; kill += 1) {
    // The last kills come when little is left, so that they fall on promotions and records.
    await hub.faults.clear();
    hub.faults.add({ kind: 'throttle', bytesPerSecond: kill <= 14 ? 500_000 : 4_000_000 });
    const page = await rig.page(hub.base);
    const before = await whatIsThere(page);
    hub.clearLog();
    await begin(page);
    await page.waitForTimeout(random() * 1600);
    const isDone = await page.evaluate((wanted) => bench.installed(wanted), manifest);
    await rig.kill();
    if (isDone) installedAfter ??= kill;
    for (const [hash, offset] of firstOffsets()) {
      expect(offset).toBe(before.get(hash) ?? 0);
      if (offset > 0) resumed += 1;
    }
  }

  await hub.faults.clear();
  const page = await rig.page(hub.base);
  await whatIsThere(page);
  await page.evaluate((wanted) => bench.sweep([wanted]), manifest);
  await begin(page);
  expect(await page.evaluate(() => bench.outcome())).toMatchObject({ kind: 'installed' });
  const stored = await page.evaluate(() => bench.files());
  expect(stored).toEqual(
    Object.fromEntries([...hashes].map((hash) => [`homebody/blobs/${hash}`, hash])),
  );
  expect(await page.evaluate(() => bench.records.listPartials())).toEqual([]);
  // The series is worth something only if it cut downloads that had got somewhere.
  expect(resumed).toBeGreaterThan(3);
  expect(installedAfter ?? KILLS).toBeGreaterThan(5);
});
