import { expect, type Page, test } from '@playwright/test';
import type { Manifest } from '@/core/manifest';
import { type Hub, startHub } from '../../harness/hub/hub';
import { content, hubFiles, MB, manifestOf, sha256 } from './bench/content';
import { Rig } from './bench/rig';

const REPO = 'owner/model';

let rig: Rig;
let hub: Hub;

test.beforeAll(async () => {
  rig = await Rig.make();
});
test.afterAll(async () => {
  await rig.dispose();
});
test.afterEach(async () => {
  await rig.forget();
  await hub.stop();
});

async function serve(files: Readonly<Record<string, Uint8Array>>): Promise<[Page, Manifest]> {
  hub = await startHub({ repos: [{ id: REPO, files: hubFiles(files) }] });
  const page = await rig.page(hub.base);
  return [page, manifestOf(REPO, hub.revision(REPO), files)];
}

async function install(page: Page, manifest: Manifest) {
  await page.evaluate((wanted) => bench.begin(wanted), manifest);
  return await page.evaluate(() => bench.outcome());
}

test('case 44: a disk that fills up keeps what was staged, and goes on after room is made', async () => {
  const files = { 'a.bin': content(40 * MB) };
  const [page, manifest] = await serve(files);
  hub.faults.add({ kind: 'throttle', bytesPerSecond: 8 * MB });
  await page.evaluate((wanted) => bench.begin(wanted), manifest);
  await page.waitForFunction(() => bench.progress().some(({ bytesDone }) => bytesDone > 0));
  await rig.setQuota(page, 2 * MB);
  const outcome = await page.evaluate(() => bench.outcome());
  expect(outcome).toMatchObject({
    kind: 'failed',
    error: { code: 'install-storage-full', fields: { needBytes: expect.any(Number) } },
  });
  await hub.faults.clear();
  await rig.setQuota(page, null);
  const [partial] = await page.evaluate(() => bench.records.listPartials());
  expect(partial?.committed).toBeGreaterThan(0);

  hub.clearLog();
  expect(await install(page, manifest)).toMatchObject({ kind: 'installed' });
  const asked = hub.log.filter(({ server }) => server === 'cdn');
  expect(asked.map(({ headers }) => headers.range)).toEqual([`bytes=${partial?.committed}-`]);
  expect(await page.evaluate(() => bench.files())).toEqual({
    [`homebody/blobs/${sha256(files['a.bin'])}`]: sha256(files['a.bin']),
  });
});

test('case 45: too little room is refused before the first byte', async () => {
  const [page, manifest] = await serve({ 'a.bin': content(40 * MB) });
  await rig.setQuota(page, 20 * MB);
  expect(await install(page, manifest)).toMatchObject({
    kind: 'failed',
    error: { code: 'install-storage-full', fields: { needBytes: 48 * MB } },
  });
  expect(hub.log).toEqual([]);
  await rig.setQuota(page, null);
});

test('case 53: a model in the place of its engine is there for it, and is deleted with its records', async () => {
  const url = 'https://huggingface.co/owner/model/resolve/main/params_shard_0.bin';
  const files = { 'params_shard_0.bin': content(MB + 3) };
  const [page, blobs] = await serve(files);
  const artifacts = blobs.artifacts.map((artifact) => ({
    ...artifact,
    place: { kind: 'webllm' as const, scope: 'model' as const, url },
  }));
  const manifest = { ...blobs, artifacts };
  expect(await install(page, manifest)).toMatchObject({ kind: 'installed' });
  const stem = `tvmjs-opfs-store/webllm/model/${sha256(new TextEncoder().encode(url))}`;
  const record = new TextEncoder().encode(JSON.stringify({ url, nbytes: MB + 3 }));
  expect(await page.evaluate(() => bench.files())).toEqual({
    [`${stem}.bin`]: sha256(files['params_shard_0.bin']),
    [`${stem}.record.json`]: sha256(record),
  });
  await page.evaluate((wanted) => bench.remove(wanted, []), manifest);
  expect(await page.evaluate(() => bench.files())).toEqual({});
});

test('case 7: a redirect that the browser refuses is told from a failed connection, with who sent it', async () => {
  const [page, manifest] = await serve({ 'a.bin': content(MB) });
  await page.evaluate((base) => bench.start(base, base), hub.base);
  expect(await install(page, manifest)).toMatchObject({
    kind: 'failed',
    error: {
      code: 'install-host-refused',
      fields: { attempt: 1, artifact: 'File a.bin', url: expect.stringContaining(hub.base) },
    },
  });
  expect(hub.log).toHaveLength(1);
});

test('case 55: a large file is installed in flat memory', async () => {
  // Held in memory it would take two and a half times of what is allowed below.
  const bytes = Number(process.env.HOMEBODY_BIG_FILE ?? 160) * MB;
  const files = { 'a.bin': content(bytes) };
  const [page, manifest] = await serve(files);
  // A small install first: the worker, its code and its database are there.
  const idle = await page.evaluate(async (wanted) => {
    await bench.installed(wanted);
    return await bench.memory();
  }, manifest);
  await page.evaluate((wanted) => bench.begin(wanted), manifest);
  const peak = await page.evaluate(async () => {
    let most = 0;
    let done = false;
    void bench.outcome().finally(() => {
      done = true;
    });
    while (!done) {
      most = Math.max(most, await bench.memory());
      // Each look stops the worker to collect its memory: without a pause it does nothing else.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return most;
  });
  expect(await page.evaluate(() => bench.outcome())).toMatchObject({ kind: 'installed' });
  test.info().annotations.push({
    type: 'memory',
    description: `${((peak - idle) / MB).toFixed(1)} MB above idle for ${bytes / MB} MB`,
  });
  expect(peak - idle).toBeLessThan(64 * MB);
});
