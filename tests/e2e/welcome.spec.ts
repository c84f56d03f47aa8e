import type { Page } from '@playwright/test';
import { type LaunchedExtension, launchExtension } from '../harness/browser';
import { startDemoHub } from '../harness/demo-hub';
import { holdDownloads } from '../harness/hold-downloads';
import type { Hub } from '../harness/hub/hub';
import { inEachLook } from './support/accessibility';
import { BUILD, test as base, expect } from './support/app';
import { Panel } from './support/panel';

const DEMO = 'SmolLM2 135M';

interface Arrival {
  readonly hub: Hub;
  readonly browser: LaunchedExtension;
  readonly page: Page;
}

/** A browser in which Homebody was installed a moment ago. */
const test = base.extend<{ arrival: Arrival }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
  arrival: async ({}, use) => {
    const hub = await startDemoHub();
    const browser = await launchExtension({ build: BUILD, hub: hub.base, welcome: true });
    const page = await browser.welcomePage();
    await page.setViewportSize({ width: 1000, height: 760 });
    await expect(page.getByRole('heading', { name: 'Welcome to Homebody' })).toBeVisible();
    await use({ hub, browser, page });
    await browser.close();
    await hub.stop();
  },
});

test('opens after the installation, says what this computer has, and asks nobody on the network', async ({
  arrival: { hub, page, browser },
}) => {
  await expect(page.getByText('never leave it')).toBeVisible();
  const machine = page.getByRole('region', { name: 'This computer' });
  await expect(machine).toContainText(/\d+ cores/);
  await expect(machine).toContainText('Models run on the processor');
  await expect(machine).toContainText('free for Homebody');
  const model = page.getByRole('region', { name: 'Your first model' });
  await expect(model).toContainText(`${DEMO} is recommended`);
  expect(hub.log).toEqual([]);

  await model.getByRole('button', { name: 'Not now' }).click();
  await expect.poll(() => page.isClosed()).toBe(true);
  const options = await browser.openPanel('options.html');
  const [again] = await Promise.all([
    browser.context.waitForEvent('page'),
    options.getByRole('link', { name: 'Show the welcome page' }).click(),
  ]);
  await expect(again.getByRole('heading', { name: 'Welcome to Homebody' })).toBeVisible();
  expect(hub.log).toEqual([]);
});

test('is not opened again when the browser starts the next time', async ({
  arrival: { hub, browser },
}) => {
  await browser.close();
  const { profile } = browser;
  const next = await launchExtension({ build: BUILD, hub: hub.base, profile, welcome: true });
  const panel = new Panel(await next.openPanel());
  await expect(panel.page.getByRole('button', { name: /^Model: SmolLM2/ })).toBeVisible();
  expect(next.context.pages().filter((one) => one.url().includes('welcome'))).toEqual([]);
  await next.close();
});

test('a question that is typed before the model is here is answered when it is, and goes on in the panel', async ({
  arrival: { hub, browser, page },
}) => {
  const held = holdDownloads(hub, /gguf/i);
  await page.getByRole('button', { name: /^Download SmolLM2 135M, 98/ }).press('Enter');
  const model = page.getByRole('region', { name: 'Your first model' });
  await expect(model.getByRole('progressbar')).toBeVisible();
  const talk = new Panel(page);
  const answer = await talk.ask('What is the capital of France?');
  await expect(answer).toContainText('Your question is answered as soon as it is here.');
  await talk.question.fill('And of Italy?');
  await held.release();
  expect(await talk.ended(answer)).toBe('The capital of France is Paris.');
  await expect(model).toContainText(`${DEMO} is on this computer, ready to answer.`);
  await expect(talk.question).toHaveValue('And of Italy?');
  const panel = new Panel(await browser.openPanel());
  await expect(panel.answers).toHaveCount(1);
  await expect(panel.question).toHaveValue('And of Italy?');
});

test('the welcome page has no fault that axe can find, in light, dark and narrow', async ({
  arrival: { page },
}) => {
  await expect(page.getByText(`${DEMO} is recommended`)).toBeVisible();
  await inEachLook(page, [
    ['light', 1000],
    ['dark', 320],
  ]);
});
