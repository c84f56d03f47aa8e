import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LaunchedExtension, launchExtension } from '../harness/browser';
import { type Hub, startHub } from '../harness/hub/hub';
import { webllmFixture } from '../harness/webllm-fixture';
import { inEachLook, WIDE_AND_NARROW } from './support/accessibility';
import { BUILD, test as base, expect } from './support/app';
import { Panel } from './support/panel';
import { webllmRepo } from './support/webllm-models';

/** Instant for a GPU without half precision, with files that two cores can run. */
const INSTANT = 'mlc-ai/SmolLM2-360M-Instruct-q4f32_1-MLC';
const LIBRARY = 'SmolLM2-360M-Instruct-q4f32_1_cs1k-webgpu.wasm';

class Released {
  readonly hub: Hub;
  browser: LaunchedExtension;
  readonly #options;

  constructor(
    hub: Hub,
    options: Parameters<typeof launchExtension>[0],
    browser: LaunchedExtension,
  ) {
    this.hub = hub;
    this.browser = browser;
    this.#options = options;
  }

  /** A browser that offers what a release does; its package has the one library. */
  static async start(): Promise<Released> {
    const { files } = await webllmRepo('smollm2-2layers');
    const weights = files.filter(({ path }) => !path.endsWith('.wasm'));
    const hub = await startHub({ repos: [{ id: INSTANT, files: weights }] });
    const { dir } = await webllmFixture('smollm2-2layers');
    const libraries = { [LIBRARY]: join(dir, 'library.wasm') };
    const options = { build: BUILD, hub: hub.base, released: true, libraries };
    return new Released(hub, options, await launchExtension(options));
  }

  async restart(): Promise<void> {
    await this.browser.close();
    const { profile } = this.browser;
    this.browser = await launchExtension({ ...this.#options, profile });
  }

  async openOptions(): Promise<Page> {
    const page = await this.browser.openPanel('options.html');
    await page.setViewportSize({ width: 900, height: 800 });
    return page;
  }

  async openPanel(): Promise<Panel> {
    return new Panel(await this.browser.openPanel());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.hub.stop();
  }
}

const test = base.extend<{ released: Released }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
  released: async ({}, use) => {
    const released = await Released.start();
    await use(released);
    await released.stop();
  },
});

const radio = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Where models run' }).getByRole('radio', { name });

test('who knows better has models run on the GPU, reads why, and is answered by it', async ({
  released,
}) => {
  const options = await released.openOptions();
  const automatic = radio(options, 'Automatic (recommended)');
  await expect(automatic).toBeChecked();
  await expect(automatic).toHaveAccessibleDescription(
    'Here that is the CPU, because this build of Homebody lacks the model library for the GPU.',
  );
  await automatic.focus();
  await options.keyboard.press('ArrowDown');
  await expect(radio(options, 'Always GPU')).toBeChecked();

  const panel = await released.openPanel();
  await panel.page.getByRole('button', { name: /^Model: / }).click();
  const option = (name: string) => panel.page.getByRole('option').filter({ hasText: name });
  await expect(option('Instant')).toContainText(
    'Fits, but slow: graphics are drawn by the processor. Chosen because you chose the GPU.',
  );
  await expect(option('Smart')).toContainText('Does not fit: this build of Homebody lacks');
  await option('Instant').click();
  const answer = await panel.ask('Say something');
  await panel.streaming(answer, 20);
  await expect(panel.page.getByRole('button', { name: /Instant.*on GPU/ })).toBeVisible();
  await panel.stopButton.click();
  await panel.ended(answer);

  await released.restart();
  await expect(radio(await released.openOptions(), 'Always GPU')).toBeChecked();
});

test('a model whose library this build lacks is refused in a sentence, before a byte is fetched', async ({
  released,
}) => {
  const options = await released.openOptions();
  await radio(options, 'Always GPU').check();
  const panel = await released.openPanel();
  await panel.choose('Smart');
  const answer = await panel.ask('Hello');
  await panel.ended(answer);
  await expect(answer).toContainText('lacks the library that runs this model');
  await expect(answer).toContainText('Choose a model that runs on the processor.');
  expect(released.hub.log).toEqual([]);

  await options.bringToFront();
  await radio(options, 'Always CPU').check();
  await panel.page.bringToFront();
  await panel.page.getByRole('button', { name: /^Model: / }).click();
  const onCpu = panel.page.getByRole('option').filter({ hasText: 'Llama 3.2 3B on the processor' });
  await expect(onCpu).toContainText('Chosen because you chose the CPU.');
});

test('the choice has no fault that axe can find, in light, dark and narrow', async ({
  released,
}) => {
  const page = await released.openOptions();
  await expect(radio(page, 'Always CPU')).toBeVisible();
  await inEachLook(page, WIDE_AND_NARROW);
});
