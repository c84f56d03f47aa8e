import type { Page } from '@playwright/test';
import { inEachLook, type Look, WIDE_AND_NARROW } from './support/accessibility';
import { type App, expect, LONG_QUESTION, test } from './support/app';

async function openOptions(app: App): Promise<Page> {
  const page = await app.browser.openPanel('options.html');
  await page.setViewportSize({ width: 900, height: 800 });
  return page;
}

const section = (page: Page) => page.getByRole('region', { name: 'Keyboard shortcuts' });

/** The keys of a shortcut as they are listed, as the driver presses them. */
async function listed(page: Page, does: string): Promise<string> {
  const row = section(page).getByRole('row').filter({ hasText: does });
  const keys = await row.locator('bdi').first().locator('kbd').allTextContents();
  const names: Record<string, string> = { Ctrl: 'Control', Esc: 'Escape', '↑': 'ArrowUp' };
  return keys.map((key) => names[key] ?? key).join('+');
}

test('the browser’s own shortcut is listed as not set, and its page can be opened', async ({
  fresh,
}) => {
  const page = await openOptions(fresh);
  const row = section(page).getByRole('row').filter({ hasText: 'Open Homebody' });
  await expect(row).toContainText('Not set');
  const opened = fresh.browser.context.waitForEvent('page');
  await section(page).getByRole('button', { name: 'Set them in the browser' }).click();
  await expect.poll(async () => (await opened).url()).toBe('chrome://extensions/shortcuts');
});

test('every key that is listed does in the panel what the list says', async ({ fresh }) => {
  const options = await openOptions(fresh);
  const keys = (does: string) => listed(options, does);
  const panel = await fresh.openPanel();
  const { page } = panel;
  await panel.question.fill('One');
  await page.keyboard.press(await keys('Begin a new line'));
  await page.keyboard.type('two');
  await expect(panel.question).toHaveValue('One\ntwo');
  await panel.question.fill(LONG_QUESTION);
  await page.keyboard.press(await keys('Send the question'));
  await panel.streaming(panel.lastAnswer);
  await page.keyboard.press(await keys('Stop the answer'));
  await panel.ended();

  await page.keyboard.press(await keys('Choose a model'));
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press(await keys('Show the downloads'));
  await expect(page.getByRole('heading', { name: 'Downloads' })).toBeVisible();
  await page.keyboard.press('Escape');
  await panel.question.focus();
  await page.keyboard.press(await keys('Edit the last question'));
  await expect(page.getByRole('textbox', { name: 'Your question' })).toHaveCount(1);
  await expect(page.locator('.question-editor')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press(await keys('Search the conversations'));
  await expect(page.getByRole('textbox', { name: 'Search conversations' })).toBeFocused();
  const list = page.getByRole('complementary', { name: 'Conversations' });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(await keys('Rename a conversation'));
  await expect(page.getByRole('textbox', { name: 'New title' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press(await keys('Delete a conversation'));
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press(await keys('Begin a new conversation'));
  await expect(panel.answers).toHaveCount(0);
});

test('the list has no fault that axe can find', async ({ fresh }, testInfo) => {
  const page = await openOptions(fresh);
  await expect(section(page)).toContainText('Open Homebody');
  const picture = async ([colorScheme, width]: Look) => {
    const path = testInfo.outputPath(`shortcuts-${colorScheme}-${width}.png`);
    await section(page).screenshot({ path });
    await testInfo.attach('section', { path });
  };
  await inEachLook(page, WIDE_AND_NARROW, picture, '.shortcuts');
});
