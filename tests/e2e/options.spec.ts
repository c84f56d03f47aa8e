import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoWeights } from '../harness/weights';
import { inEachLook, WIDE_AND_NARROW } from './support/accessibility';
import { App, DEMO_FILE, expect, startDemoHub, test } from './support/app';
import { OptionsPage } from './support/options-page';

const DEMO = 'SmolLM2 135M';
const LONG_MS = 60_000;

async function openOptions(app: App): Promise<OptionsPage> {
  const page = await app.browser.openPanel('options.html');
  await page.setViewportSize({ width: 900, height: 800 });
  return new OptionsPage(page);
}

const ready = (options: OptionsPage) =>
  expect(options.row(DEMO)).toContainText('98 MB on this computer', { timeout: LONG_MS });

const askedFor = (app: App) => app.hub.log.filter(({ path }) => path.includes(DEMO_FILE)).length;

test('a deleted model leaves no byte behind, and the next question fetches it anew', async ({
  fresh,
}) => {
  const panel = await fresh.openPanel();
  await panel.ended(await panel.ask('What is the capital of France?'));
  const options = await openOptions(fresh);
  await ready(options);
  expect(Object.values(await options.files())).toContain(98_362_432);
  fresh.hub.clearLog();

  await options.delete(DEMO);
  expect(await options.files()).toEqual({});
  await expect(options.row(DEMO).getByRole('heading')).toBeFocused();
  await expect(options.row(DEMO)).toContainText('98 MB to download');
  expect(askedFor(fresh)).toBe(0);

  await panel.page.bringToFront();
  expect(await panel.ended(await panel.ask('What is the capital of Italy?'))).toContain('Rome');
  expect(askedFor(fresh)).toBeGreaterThan(0);
});

test('a deleted model of the other engine leaves nothing in that engine’s own store', async () => {
  const app = await App.start(['smollm2-2layers']);
  try {
    const options = await openOptions(app);
    const name = 'SmolLM2 two layers';
    await options.button('Download', name).click();
    await expect(options.row(name)).toContainText('on this computer', { timeout: LONG_MS });
    const stored = Object.keys(await options.files());
    expect(stored.some((path) => path.startsWith('tvmjs-opfs-store/'))).toBe(true);
    await options.delete(name);
    expect(await options.files()).toEqual({});
  } finally {
    await app.stop();
  }
});

test('a surface can contact nobody, whatever the extension as a whole may', async ({ fresh }) => {
  for (const path of ['options.html', 'popup.html', 'sidepanel.html']) {
    const page = await fresh.browser.openPanel(path);
    const asked = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'answered',
          () => 'refused',
        ),
      `${fresh.hub.base}/homebody`,
    );
    expect(asked).toBe('refused');
    await page.close();
  }
  expect(fresh.hub.log.filter(({ path }) => path === '/homebody')).toEqual([]);
});

test('a model that is answering is not deleted, and the way out is said', async ({ fresh }) => {
  const panel = await fresh.openPanel();
  const answer = await panel.ask('Write a long story about a lighthouse keeper and his dog.');
  await panel.streaming(answer);
  const options = await openOptions(fresh);
  await ready(options);
  await options.button('Delete', DEMO).click();
  const dialog = options.page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(options.page.getByRole('alert')).toContainText('Stop the answer first');
  await panel.page.bringToFront();
  await panel.stopButton.click();
  await panel.ended(answer);
  await options.page.bringToFront();
  await options.delete(DEMO);
  expect(await options.files()).toEqual({});
});

test('Verify finds one turned bit, and Download again repairs it', async ({ fresh }) => {
  const options = await openOptions(fresh);
  await options.button('Download', DEMO).click();
  await ready(options);
  await options.button('Verify', DEMO).click();
  await expect(options.row(DEMO)).toContainText('Every file is as it should be', {
    timeout: LONG_MS,
  });

  const [path] = Object.keys(await options.files());
  await options.flipBit(path!, 50_000_000);
  await options.button('Verify', DEMO).click();
  await expect(options.row(DEMO)).toContainText(`Damaged and removed: ${DEMO_FILE}`, {
    timeout: LONG_MS,
  });
  fresh.hub.clearLog();
  await options.button('Download again', DEMO).click();
  await ready(options);
  expect(askedFor(fresh)).toBeGreaterThan(0);
  const panel = await fresh.openPanel();
  expect(await panel.ended(await panel.ask('What is the capital of France?'))).toContain('Paris');
});

test('a model imported from the disk answers without the hub; other files are refused by name', async ({
  fresh,
}) => {
  await fresh.hub.stop();
  const folder = await mkdtemp(join(tmpdir(), 'homebody-import-'));
  const wrong = join(folder, 'holiday.jpg');
  const cut = join(folder, DEMO_FILE);
  await writeFile(wrong, 'not a model');
  await writeFile(cut, Buffer.alloc(98_362_432));
  try {
    const options = await openOptions(fresh);
    await options.import(DEMO, [wrong]);
    await expect(options.row(DEMO)).toContainText(`holiday.jpg: not a file of ${DEMO}`);
    await expect(options.row(DEMO)).toContainText(`Choose ${DEMO_FILE}`);
    // Its name and size are right, what it holds is not.
    await options.import(DEMO, [cut]);
    await expect(options.row(DEMO)).toContainText(`${DEMO_FILE}: not a file of ${DEMO}`, {
      timeout: LONG_MS,
    });
    expect(await options.files()).toEqual({});

    await options.import(DEMO, [await demoWeights()]);
    await expect(options.row(DEMO)).toContainText('Imported: every file is the right one', {
      timeout: LONG_MS,
    });
    await expect(options.row(DEMO)).toContainText('ready');
    const panel = await fresh.openPanel();
    expect(await panel.ended(await panel.ask('What is the capital of France?'))).toContain('Paris');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what is downloaded after a mirror was set comes from the mirror, also after a restart', async ({
  fresh,
}) => {
  const mirror = await startDemoHub();
  try {
    const options = await openOptions(fresh);
    await options.useMirror('http://models.example.org');
    await expect(options.page.getByRole('alert')).toContainText('begins with https://');
    await options.useMirror(`${mirror.base}/`);
    await expect(
      options.page.getByText(`Models are downloaded from ${mirror.base}.`),
    ).toBeVisible();
    await options.button('Download', DEMO).click();
    await ready(options);
    expect(askedFor(fresh)).toBe(0);
    expect(mirror.log.filter(({ path }) => path.includes(DEMO_FILE))).not.toEqual([]);

    await options.delete(DEMO);
    await fresh.restart('close');
    mirror.clearLog();
    const again = await openOptions(fresh);
    await again.button('Download', DEMO).click();
    await ready(again);
    expect(mirror.log).not.toEqual([]);
    await again.delete(DEMO);
    await again.page.getByRole('button', { name: 'Use huggingface.co again' }).click();
    await expect(again.page.getByText('Models are downloaded from huggingface.co.')).toBeVisible();
    await again.button('Download', DEMO).click();
    await ready(again);
    expect(askedFor(fresh)).toBeGreaterThan(0);
  } finally {
    await mirror.stop();
  }
});

test('everything can be done with the keyboard alone, and the focus is never lost', async ({
  fresh,
}) => {
  const options = await openOptions(fresh);
  const { page } = options;
  await options.button('Download', DEMO).focus();
  await page.keyboard.press('Enter');
  await ready(options);
  await options.button('Delete', DEMO).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(options.button('Delete', DEMO)).toBeFocused();
  expect(Object.keys(await options.files())).toHaveLength(1);
});

test('the page has no fault that axe can find, in light, dark and narrow', async ({ fresh }) => {
  const options = await openOptions(fresh);
  const { page } = options;
  await expect(options.row(DEMO)).toBeVisible();
  await inEachLook(page, WIDE_AND_NARROW);
  const [licences] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /Licences/ }).click(),
  ]);
  await expect(licences.locator('body')).toContainText('Homebody ships the following software');
});
