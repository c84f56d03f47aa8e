import { expect, type Page, test } from '@playwright/test';
import type { Manifest } from '@/core/manifest';
import { type Hub, startHub } from '../../harness/hub/hub';
import { BYTE_STORE_CONTRACT } from './bench/byte-store-contract';
import { content, hubFiles, MB, manifestOf, sha256 } from './bench/content';
import { Rig } from './bench/rig';

const REPO = 'owner/model';
const SIZE = 6 * MB + 123;
const files = { 'a.bin': content(SIZE) };
const blob = `homebody/blobs/${sha256(files['a.bin'])}`;
const staged = `homebody/staging/${sha256(files['a.bin'])}.partial`;

let rig: Rig;
let hub: Hub;
let manifest: Manifest;

test.beforeAll(async () => {
  rig = await Rig.make();
});
test.afterAll(async () => {
  await rig.dispose();
});
test.beforeEach(async () => {
  hub = await startHub({ repos: [{ id: REPO, files: hubFiles(files) }] });
  manifest = manifestOf(REPO, hub.revision(REPO), files);
});
test.afterEach(async () => {
  await rig.forget();
  await hub.stop();
});

async function begin(page: Page): Promise<void> {
  await page.evaluate((wanted) => bench.begin(wanted), manifest);
}

async function expectInstalled(page: Page): Promise<void> {
  expect(await page.evaluate(() => bench.outcome())).toMatchObject({ kind: 'installed' });
  expect(await page.evaluate(() => bench.files())).toEqual({ [blob]: sha256(files['a.bin']) });
  expect(await page.evaluate(() => bench.records.listPartials())).toEqual([]);
}

/** Goes on until some bytes are committed; the download is then at less than half. */
async function beginSlowly(page: Page): Promise<void> {
  hub.faults.add({ kind: 'throttle', bytesPerSecond: 2 * MB });
  await begin(page);
  await page.waitForFunction(() => bench.progress().some(({ bytesDone }) => bytesDone > 0));
}

/** Leaves a staged part, as a browser that was killed leaves it; its committed size. */
async function killMidway(): Promise<number> {
  await beginSlowly(await rig.page(hub.base));
  await rig.kill();
  await hub.faults.clear();
  hub.clearLog();
  const page = await rig.page(hub.base);
  const [partial] = await page.evaluate(() => bench.records.listPartials());
  expect(partial?.committed).toBeGreaterThan(0);
  await page.close();
  return partial?.committed ?? 0;
}

function ranges(): readonly (string | undefined)[] {
  return hub.log.filter(({ server }) => server === 'cdn').map(({ headers }) => headers.range);
}

test('the store on the origin private file system keeps every promise of a byte store', async () => {
  const page = await rig.page(hub.base);
  const result = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const worker = new Worker('/contract.worker.js', { type: 'module' });
        worker.addEventListener('message', ({ data }) => resolve(data));
      }),
  );
  expect(result).toEqual({ checked: BYTE_STORE_CONTRACT.length + 1, broken: [] });
});

test('case 1: a model is installed, and only its verified file is left', async () => {
  const page = await rig.page(hub.base);
  await begin(page);
  await expectInstalled(page);
  hub.clearLog();
  await begin(page);
  await expectInstalled(page);
  expect(hub.log).toEqual([]);
});

test('case 11: a worker that dies in the middle is noticed, and the next order goes on', async () => {
  const page = await rig.page(hub.base);
  await beginSlowly(page);
  await page.evaluate(() => bench.terminate());
  expect(await page.evaluate(() => bench.outcome())).toMatchObject({
    kind: 'failed',
    error: { code: 'install-lost' },
  });
  await hub.faults.clear();
  hub.clearLog();
  await begin(page);
  await expectInstalled(page);
  expect(ranges()).toEqual([expect.stringMatching(/^bytes=[1-9]\d+-$/)]);
});

test('case 10: a killed browser goes on from the last committed byte', async () => {
  const committed = await killMidway();
  const page = await rig.page(hub.base);
  await begin(page);
  await expectInstalled(page);
  expect(ranges()).toEqual([`bytes=${committed}-`]);
});

test('case 23: where the record is ahead of the disk, the disk wins', async () => {
  await killMidway();
  const page = await rig.page(hub.base);
  await page.evaluate((path) => bench.tamper(path, { kind: 'truncate', to: 777 }), staged);
  await begin(page);
  await expectInstalled(page);
  expect(ranges()).toEqual(['bytes=777-']);
});

test('case 24: where the disk is ahead of the record, it is cut to the record', async () => {
  const committed = await killMidway();
  const page = await rig.page(hub.base);
  await page.evaluate((path) => bench.tamper(path, { kind: 'append', bytes: 99 }), staged);
  await begin(page);
  await expectInstalled(page);
  expect(ranges()).toEqual([`bytes=${committed}-`]);
});

test('case 26: a staged byte flipped while the browser was closed is caught', async () => {
  const committed = await killMidway();
  const page = await rig.page(hub.base);
  await page.evaluate((path) => bench.tamper(path, { kind: 'flip', at: 500 }), staged);
  await begin(page);
  await expectInstalled(page);
  expect(ranges()).toEqual([`bytes=${committed}-`, undefined]);
});

test('case 27: two documents that start at once make one download', async () => {
  const pages = [await rig.page(hub.base), await rig.page(hub.base)];
  await Promise.all(pages.map(begin));
  for (const page of pages) await expectInstalled(page);
  expect(ranges()).toEqual([undefined]);
});

test('cases 35 and 53: a damaged file is found and fetched again, and deleting frees all', async () => {
  const page = await rig.page(hub.base);
  await begin(page);
  await expectInstalled(page);
  await page.evaluate((path) => bench.tamper(path, { kind: 'flip', at: 1000 }), blob);
  expect(await page.evaluate((wanted) => bench.verify(wanted), manifest)).toEqual(['a.bin']);
  expect(await page.evaluate((wanted) => bench.installed(wanted), manifest)).toBeNull();
  await begin(page);
  await expectInstalled(page);
  await page.evaluate((wanted) => bench.remove(wanted, []), manifest);
  expect(await page.evaluate(() => bench.files())).toEqual({});
});

test('case 36: without its last record the next launch finishes with no download', async () => {
  const first = await rig.page(hub.base);
  await begin(first);
  await expectInstalled(first);
  await first.evaluate(async (id) => {
    await bench.records.deleteModel(id);
    for (const { path } of await bench.records.listPlaced()) await bench.records.deletePlaced(path);
  }, manifest.modelId);
  await rig.close();
  hub.clearLog();
  const page = await rig.page(hub.base);
  expect(await page.evaluate((wanted) => bench.installed(wanted), manifest)).toBeNull();
  await begin(page);
  await expectInstalled(page);
  expect(hub.log).toEqual([]);
});

test('case 48: a cancel ends the request, and discard leaves nothing', async () => {
  const page = await rig.page(hub.base);
  await beginSlowly(page);
  await page.evaluate(() => bench.cancel());
  expect(await page.evaluate(() => bench.outcome())).toMatchObject({
    kind: 'failed',
    error: { code: 'install-canceled' },
  });
  await expect.poll(() => hub.log.at(-1)?.aborted).toBe(true);
  await page.evaluate((wanted) => bench.discard(wanted), manifest);
  expect(await page.evaluate(() => bench.files())).toEqual({});
  expect(await page.evaluate(() => bench.records.listPartials())).toEqual([]);
});
