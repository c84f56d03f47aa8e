import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../harness/chromium';
import { expect, test } from './support/preview';

/** The size of the letters of the first element, in CSS pixels. */
const letters = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

const sizes = async (page: Page) => ({
  small: await letters(page, '.model-chip'),
  control: await letters(page, '.header-site'),
  body: await letters(page, '.composer-text'),
});

test('letters have the sizes of the design where the browser has its usual one', async ({
  show,
}) => {
  const page = await show('state=complete');
  expect(await sizes(page)).toEqual({ small: 13, control: 14, body: 16 });
  expect(await letters(page, '.message-text')).toBe(16);
  expect(await letters(await show('state=empty'), '.empty-thread h2')).toBe(20);
});

test('letters are as large as the person has them in the browser, and nothing is lost by it', async ({
  preview,
}) => {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--blink-settings=defaultFontSize=32'],
  });
  const page = await browser.newPage({ viewport: { width: 400, height: 720 } });
  const show = async (query: string) => {
    await page.goto(`${preview.address}?${query}`);
    await page.locator('html[data-ready]').waitFor();
  };
  for (const state of ['complete', 'menu', 'manager', 'conversations', 'failed', 'quote']) {
    await show(`state=${state}`);
    if (state === 'complete') {
      expect(await sizes(page)).toEqual({ small: 26, control: 28, body: 32 });
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, state).toBeLessThanOrEqual(400);
    await expect(page.locator('.send'), state).toBeInViewport({ ratio: 1 });
  }
  await page.setViewportSize({ width: 800, height: 600 });
  for (const state of ['empty', 'complete', 'failed']) {
    await show(`state=${state}&surface=popup`);
    await expect(page.locator('.send'), state).toBeInViewport({ ratio: 1 });
  }
  await browser.close();
});

test('the whole text box is seen in a popup that shows the downloads too', async ({ show }) => {
  const page = await show('state=manager&surface=popup', 380, 560);
  const room = await page.evaluate(() => {
    const box = document.querySelector('.composer-box')?.getBoundingClientRect();
    return innerHeight - (box?.bottom ?? innerHeight);
  });
  expect(room).toBeGreaterThanOrEqual(8);
});

test('how fast an answer was written, and what was remembered for it, is said when asked for', async ({
  show,
}) => {
  const page = await show('state=complete');
  const answer = page.locator('article.answer').last();
  const figures = answer.getByText('tokens a second');
  await expect(figures).toBeHidden();
  await answer.getByRole('button', { name: 'Figures' }).focus();
  await page.keyboard.press('Enter');
  await expect(figures).toBeVisible();
  // As the host told: 95 tokens after the first one in 2.31 seconds.
  await expect(figures).toContainText('41.1 tokens a second');
  await expect(figures).toContainText('212 read, 180 of them remembered');
});
