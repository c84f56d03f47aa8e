import type { Page } from '@playwright/test';
import { type App, DEMO_FILE, expect, test } from './support/app';
import { OptionsPage } from './support/options-page';

const DEMO = 'SmolLM2 135M';
const LONG_MS = 60_000;

const badge = async (app: App) =>
  (await app.browser.serviceWorker()).evaluate(() => chrome.action.getBadgeText({}));
const manager = (page: Page) => page.getByRole('region', { name: 'Downloads' });

test('the toolbar icon says how far a download is, and nothing once it was canceled', async ({
  fresh,
}) => {
  const half = { kind: 'stall', path: DEMO_FILE, after: '50%' } as const;
  const fault = fresh.hub.faults.add(half);
  const { page } = await fresh.openPanel();
  await page.getByRole('button', { name: /^Model: / }).click();
  await page.getByRole('option').filter({ hasText: DEMO }).click();
  // A model that is not there opens its download, with the focus in it.
  await expect(manager(page).getByRole('heading')).toBeFocused();
  await expect.poll(() => badge(fresh), { timeout: LONG_MS }).toMatch(/^[1-9]\d?%$/);
  const row = manager(page).getByRole('listitem', { name: new RegExp(`^${DEMO}`) });
  await expect(row).toContainText(/Downloading \d+%/);
  await expect(page.getByRole('group', { name: 'Who answers' })).toContainText(
    `${DEMO} answers when it is ready`,
  );
  await row.getByRole('button', { name: `Cancel ${DEMO}` }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('MB already downloaded will be removed');
  await dialog.getByRole('button', { name: 'Cancel download' }).click();
  await expect(row).toContainText('Canceled');
  await expect.poll(() => badge(fresh)).toBe('');
  await fault.clear();
  await row.getByRole('button', { name: `Retry ${DEMO}` }).press('Enter');
  await expect(row).toContainText('Ready', { timeout: LONG_MS });
  await expect(page.getByRole('button', { name: `Model: ${DEMO}, ready, on CPU` })).toBeVisible();
  await expect.poll(() => badge(fresh)).toBe('');
});

test('the toolbar icon points at a failed download until the list was opened', async ({
  fresh,
}) => {
  fresh.hub.faults.add({ kind: 'flip', path: DEMO_FILE, at: 50_000_000 });
  const panel = await fresh.openPanel();
  const { page } = panel;
  const answer = await panel.ask('What is the capital of France?');
  // The question asks for a download: the list opens, and the cursor stays in the text box.
  await expect(manager(page)).toBeVisible();
  await expect(panel.question).toBeFocused();
  await manager(page).getByRole('button', { name: 'Close downloads' }).click();
  await panel.ended(answer);
  await expect.poll(() => badge(fresh), { timeout: LONG_MS }).toBe('!');
  await page.keyboard.press('Control+Shift+J');
  const row = manager(page).getByRole('listitem', { name: new RegExp(`^${DEMO}`) });
  await expect(row).toContainText('Failed');
  await expect(row.getByRole('button', { name: `Retry ${DEMO}` })).toBeVisible();
  await expect.poll(() => badge(fresh)).toBe('');
});

test('a list of downloads that opened with a question goes when its model is here', async ({
  fresh,
}) => {
  const panel = await fresh.openPanel();
  const { page } = panel;
  const answer = await panel.ask('What is the capital of France?');
  await expect(manager(page)).toBeVisible();
  await panel.ended(answer);
  await expect(manager(page)).toBeHidden();
  await expect(panel.question).toBeFocused();
});

test('what was set for memory and new conversations is still set after a restart', async ({
  fresh,
}) => {
  const open = async () => new OptionsPage(await fresh.browser.openPanel('options.html'));
  const before = await open();
  const memory = (options: OptionsPage) => options.page.getByLabel(/^Free the memory/);
  const model = (options: OptionsPage) => options.page.getByLabel(/^Default model/);
  await expect(memory(before)).toHaveValue('10');
  await memory(before).selectOption('After 1 minute');
  await model(before).selectOption({ index: 1 });
  await expect(before.page.getByRole('alert')).toBeEmpty();
  await fresh.restart('close');
  const after = await open();
  await expect(memory(after)).toHaveValue('1');
  await expect(model(after)).not.toHaveValue('');
  await memory(after).selectOption('Never');
  await expect(memory(after)).toHaveValue('never');
});

test('popup and panel lead to the options page', async ({ fresh }) => {
  const { page } = await fresh.openPanel();
  const opened = fresh.browser.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Options', exact: true }).click();
  await expect((await opened).getByRole('heading', { name: 'Homebody options' })).toBeVisible();
});
