import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LaunchedExtension, launchExtension } from '../harness/browser';
import { holdDownloads } from '../harness/hold-downloads';
import { type Hub, startHub } from '../harness/hub/hub';
import { webllmFixture } from '../harness/webllm-fixture';
import { expectAccessible, isCut } from './support/accessibility';
import { BUILD, test as base, expect } from './support/app';
import { DownloadList } from './support/downloads';
import { Panel } from './support/panel';
import { webllmRepo } from './support/webllm-models';

/** A model of the whole list, behind no tier, with files that two cores can run. */
const NAME = 'SmolLM2 135M Instruct · full · f32';
const REPO = 'mlc-ai/SmolLM2-135M-Instruct-q0f32-MLC';
const LIBRARY = 'SmolLM2-135M-Instruct-q0f32_cs1k-webgpu.wasm';

interface Released {
  readonly hub: Hub;
  readonly browser: LaunchedExtension;
  readonly panel: Panel;
}

/** What a release offers, with one library in its package; a panel with nothing installed. */
const test = base.extend<{ released: Released }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
  released: async ({}, use) => {
    const { files } = await webllmRepo('smollm2-2layers');
    const weights = files.filter(({ path }) => !path.endsWith('.wasm'));
    const hub = await startHub({ repos: [{ id: REPO, files: weights }] });
    const { dir } = await webllmFixture('smollm2-2layers');
    const libraries = { [LIBRARY]: join(dir, 'library.wasm') };
    const browser = await launchExtension({
      ...{ build: BUILD, hub: hub.base, released: true, libraries },
    });
    await use({ hub, browser, panel: new Panel(await browser.openPanel()) });
    await browser.close();
    await hub.stop();
  },
});

const field = (page: Page) => page.getByRole('combobox', { name: 'Search models' });
const options = (page: Page) => page.getByRole('option');

async function openModels(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Model: (?!Homebody)/ })).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('group', { name: 'All other models' })).toBeVisible();
}

test('a model of the whole list is found by typing, chosen with Enter, fetched, and answers', async ({
  released: { panel, hub },
}) => {
  const { page } = panel;
  await openModels(page);
  await page.keyboard.type('smollm2 apache <1 GB 135m f32');
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText(NAME);
  await expect(options(page)).toContainText(/needs \d+ MB of graphics memory · Apache-2.0/);
  await expect(options(page)).toContainText('Fits, but slow: graphics are drawn by the processor.');
  const held = holdDownloads(hub, /params_shard/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Model: ${NAME}, ` })).toBeVisible();
  const list = new DownloadList(panel);
  await list.is(NAME, /^Downloading/);

  await openModels(page);
  const row = options(page).filter({ hasText: NAME });
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect(row).toContainText(/downloading \d+%/);
  await page.keyboard.press('Escape');
  await held.release();
  await list.is(NAME, 'Ready');
  const answer = await panel.ask('Say something');
  await panel.streaming(answer, 5);
  await panel.stopButton.click();
  await panel.ended(answer);
  await expect(answer.getByRole('heading')).toHaveText(NAME);

  await openModels(page);
  const here = page.getByRole('group', { name: 'Ready on this computer' });
  await expect(here.getByRole('option')).toContainText(`${NAME} ready, on GPU`);
});

test('the whole list tells of every model what it is here, those that this build cannot run last', async ({
  released: { panel, hub },
}) => {
  const { page } = panel;
  await openModels(page);
  const tiers = page.getByRole('group', { name: 'Main models' }).getByRole('option');
  await expect(tiers.locator('.model-row-name')).toHaveText([
    // The developer build's own model stands before the released ones.
    'SmolLM2 135M',
    'Instant',
    'Quick',
    'Smart',
    'Genius',
  ]);
  await expect(tiers.first()).toContainText('Answers almost at once. For simple things.');
  const others = page.getByRole('group', { name: 'All other models' }).getByRole('option');
  await expect(others.first()).toContainText(NAME);
  await expect(others.nth(1)).toContainText('lacks the model library for the GPU');
  // Rows are drawn when they are looked at: there are many more than the page has.
  const count = Number(await others.first().getAttribute('aria-setsize'));
  expect(count).toBeGreaterThan(120);
  expect(await options(page).count()).toBeLessThan(60);
  await page.keyboard.press('End');
  await expect(options(page)).toHaveCount(count);
  await expect(options(page).last()).toBeInViewport();
  await page.keyboard.type('genius');
  await expect(field(page)).toHaveAccessibleName('Search models');
  await expect(options(page).first()).toContainText('Genius');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(page.getByRole('button', { name: /^Model: / })).toBeFocused();
  expect(hub.log).toEqual([]);
});

test('the list of models has no fault that axe can find: panel and popup, light, dark, narrow', async ({
  released: { panel, browser },
}) => {
  const popup = await browser.openPopup();
  for (const [page, widths] of [
    [panel.page, [420, 320]],
    [popup, [380]],
  ] as const) {
    await page.bringToFront();
    await openModels(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of widths) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 560 });
        const isFirst = colorScheme === 'light' && width === widths[0];
        for (const typed of isFirst ? ['nothing of the kind', ''] : ['']) {
          await field(page).fill(typed);
          await expect.poll(() => isCut(page)).toBe(false);
          await expectAccessible(page, { where: `${page.url()}, ${colorScheme} at ${width}` });
        }
      }
    }
  }
});
