import type { Locator } from '@playwright/test';
import { inEachLook, WIDE_AND_NARROW } from './support/accessibility';
import { type App, expect, test } from './support/app';
import type { Panel } from './support/panel';

async function openOptions(app: App) {
  const page = await app.browser.openPanel('options.html');
  await page.setViewportSize({ width: 900, height: 800 });
  return page;
}

test('answers are as long as was set and told what was set, for all and for a site, also after a restart', async ({
  fresh,
}) => {
  const page = await openOptions(fresh);
  const longest = page.getByRole('combobox', { name: 'Longest answer' });
  await longest.selectOption('256 tokens (about 190 words)');
  const temperature = page.getByRole('slider', { name: 'Temperature' });
  await temperature.focus();
  await page.keyboard.press('ArrowRight');
  await expect(temperature).toHaveValue('0.1');
  await page
    .getByRole('textbox', { name: 'Before every conversation' })
    .fill('You are a pirate. Begin every answer with “Arr”.');
  const form = page.locator('form').filter({ hasText: 'Before every conversation' });
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();

  const ofSite = page.locator('form').filter({ hasText: 'Before conversations of this site' });
  const site = ofSite.getByRole('textbox', { name: 'Site', exact: true });
  await site.fill('no site at all/');
  await page.getByRole('button', { name: 'Save for this site' }).click();
  await expect(page.getByText('Enter the address of a website')).toBeVisible();
  await site.fill('https://example.org/page');
  await page.getByRole('textbox', { name: 'Before conversations of this site' }).fill('Law.');
  await page.getByRole('button', { name: 'Save for this site' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'example.org' })).toContainText('Law.');

  await fresh.restart('close');
  const again = await openOptions(fresh);
  await expect(again.getByRole('combobox', { name: 'Longest answer' })).toHaveValue('256');
  await expect(again.getByRole('slider', { name: 'Temperature' })).toHaveValue('0.1');
  await expect(again.getByRole('textbox', { name: 'Before every conversation' })).toHaveValue(
    'You are a pirate. Begin every answer with “Arr”.',
  );
  const remove = again.getByRole('button', { name: 'Remove the prompt of example.org' });
  await remove.focus();
  await again.keyboard.press('Enter');
  await expect(again.getByText('No site has one.')).toBeVisible();
  await expect(again.getByRole('heading', { name: 'For single sites' })).toBeFocused();
  await again.getByRole('button', { name: 'Use the defaults' }).click();
  await expect(again.getByRole('slider', { name: 'Temperature' })).toHaveValue('0');
  await expect(again.getByRole('combobox', { name: 'Longest answer' })).toHaveValue('1024');
});

/** How many tokens the engine read before it answered, as the answer's figures say. */
async function tokensRead(panel: Panel, answer: Locator): Promise<number> {
  await panel.ended(answer);
  await answer.getByRole('button', { name: 'Figures' }).click();
  const words = await answer.getByText(/\d+ read/).textContent();
  return Number(/([\d,]+) read/.exec(words ?? '')?.[1]?.replace(',', ''));
}

test('the real engine is told the system prompt before the question', async ({ fresh }) => {
  const question = 'What is the capital of France?';
  const panel = await fresh.openPanel();
  const before = await tokensRead(panel, await panel.ask(question));
  const page = await openOptions(fresh);
  await page.getByRole('combobox', { name: 'Longest answer' }).selectOption({ index: 0 });
  await page
    .getByRole('textbox', { name: 'Before every conversation' })
    .fill('Answer in one short sentence. '.repeat(20));
  const form = page.locator('form').filter({ hasText: 'Before every conversation' });
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await panel.page.bringToFront();
  await panel.startNew();
  expect(await tokensRead(panel, await panel.ask(question))).toBeGreaterThan(before + 50);
});

test('the sections have no fault that axe can find, in light, dark and narrow', async ({
  fresh,
}, testInfo) => {
  const page = await openOptions(fresh);
  await expect(page.getByRole('slider', { name: 'Temperature' })).toBeVisible();
  await inEachLook(page, WIDE_AND_NARROW, async ([colorScheme, width]) => {
    const path = testInfo.outputPath(`options-${colorScheme}-${width}.png`);
    await page.screenshot({ path, fullPage: true });
    await testInfo.attach('page', { path });
  });
});
