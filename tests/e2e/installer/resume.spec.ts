import { expect, test } from '@playwright/test';
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
  await rig.close();
  await hub.stop();
});

test('case 1: a model is installed on the origin private file system and found by its hash', async () => {
  const files = { 'a.bin': content(5 * MB + 3), 'b.bin': content(70_000, 2) };
  hub = await startHub({ repos: [{ id: REPO, files: hubFiles(files) }] });
  const manifest = manifestOf(REPO, hub.revision(REPO), files);
  const page = await rig.page(hub.base);
  await page.evaluate((wanted) => bench.begin(wanted), manifest);
  const outcome = await page.evaluate(() => bench.outcome());
  expect(outcome).toMatchObject({ kind: 'installed' });
  const stored = await page.evaluate(() => bench.files());
  expect(stored).toEqual(
    Object.fromEntries(
      Object.values(files).map((bytes) => [`homebody/blobs/${sha256(bytes)}`, sha256(bytes)]),
    ),
  );
});
