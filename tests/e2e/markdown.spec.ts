import { test as base, expect, type Page } from '@playwright/test';
import { findChromium } from '../harness/chromium';
import { MARKDOWN_ANSWER } from '../harness/ui-preview/markdown-texts';
import { type PreviewServer, servePreview } from '../harness/ui-preview/serve';
import type { Stage } from '../harness/ui-preview/stage';
import { expectAccessible } from './support/accessibility';

declare global {
  interface Window {
    preview: Stage;
  }
}

interface Shown {
  /** Shows a state of the panel, e.g. `state=markdown&theme=dark`, with all that it loads later. */
  show(query: string, width?: number): Promise<Page>;
  /** What the page asked for that the preview does not serve. */
  readonly foreign: string[];
}

let server: PreviewServer;

const test = base.extend<Shown>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is used
  foreign: async ({}, use) => use([]),
  show: async ({ browser, foreign }, use) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address)) foreign.push(request.url());
    });
    await use(async (query, width = 400) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${server.address}?${query}`);
      await page.locator('html[data-ready]').waitFor();
      await page.locator('.markdown').first().waitFor();
      return page;
    });
    await context.close();
  },
});

test.use({ launchOptions: { executablePath: findChromium() ?? '', args: ['--no-sandbox'] } });

test.beforeAll(async () => {
  server = await servePreview();
});

test.afterAll(async () => {
  await server.close();
});

const answer = (page: Page) => page.locator('article.answer').last();
/** The live region of answers; notices have regions of their own. */
const said = (page: Page) => page.locator('main > .visually-hidden[role=status]');

test('an answer has headings, lists, tables, coloured code and formulas that are set', async ({
  show,
}) => {
  const page = await show('state=markdown');
  await expect(answer(page).getByRole('heading', { level: 3 })).toHaveText('Compound interest');
  await expect(answer(page).getByRole('table').getByRole('row')).toHaveCount(4);
  await expect(answer(page).locator('.code-keyword').first()).toHaveText('def');
  const formula = answer(page).locator('.markdown-display math').first();
  await expect(formula).toBeVisible();
  // Set by the browser as mathematics: taller than a line.
  expect((await formula.boundingBox())?.height).toBeGreaterThan(30);
  await expect(answer(page).getByRole('img', { name: 'Done' })).toBeVisible();
});

test('code is copied with the keyboard, and the whole answer as it was written', async ({
  show,
}) => {
  const page = await show('state=markdown');
  await answer(page).getByRole('button', { name: 'Copy code' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Copied');
  await expect(answer(page).getByRole('button', { name: 'Copied code' })).toBeFocused();
  await answer(page).getByRole('button', { name: 'Copy', exact: true }).focus();
  await page.keyboard.press('Enter');
  const copied = await page.evaluate(() => window.preview.adapter.copied);
  expect(copied[0]).toContain('return principal * (1 + rate) ** years  # no fees');
  expect(copied[0]).not.toContain('```');
  expect(copied[1]).toBe(MARKDOWN_ANSWER);
});

test('nothing that an answer names is loaded, run or taken for a style', async ({
  show,
  foreign,
}) => {
  for (const state of ['markdown', 'markdown-hostile']) {
    const page = await show(`state=${state}`);
    await expect(answer(page).locator('.code-type, .code-keyword').first()).toBeVisible();
    expect(await page.title()).toBe('Homebody');
    expect(await answer(page).locator('img, script, iframe, style, [style]').count()).toBe(0);
  }
  expect(foreign).toEqual([]);
});

test('a wide table, a formula and code scroll within themselves, and by keyboard', async ({
  show,
}) => {
  const page = await show('state=markdown', 320);
  await expect(answer(page).locator('math').first()).toBeVisible();
  const wide = () =>
    page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.thread-scroll, .markdown')]
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => element.className || element.tagName),
    );
  expect(await wide()).toEqual([]);
  for (const name of ['Table', 'Code, ts', 'Formula']) {
    const scrolls = answer(page).getByRole('group', { name }).first();
    await scrolls.focus();
    await expect(scrolls).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => scrolls.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(0);
  }
});

test('each block is written in its own direction, and code from left to right', async ({
  show,
}) => {
  const page = await show('state=markdown-mixed', 320);
  const direction = (selector: string) =>
    answer(page)
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await direction('.markdown > p')).toBe('rtl');
  expect(await direction('.markdown > p:has-text("English")')).toBe('ltr');
  expect(await direction('.markdown-table')).toBe('rtl');
  expect(await direction('.markdown ul')).toBe('rtl');
  expect(await direction('.markdown-code code')).toBe('ltr');
});

test('an answer that streams leaves finished blocks alone and is said once, without marks', async ({
  show,
}) => {
  const page = await show('state=markdown-streaming');
  await answer(page)
    .locator('.markdown > p')
    .first()
    .evaluate((first) => {
      first.setAttribute('data-mark', 'seen');
    });
  const before = await said(page).textContent();
  const write = (text: string) =>
    page.evaluate((words) => {
      const { host, conversationId } = window.preview;
      const last = host.view(conversationId).messages.at(-1);
      if (last) host.write(conversationId, last.id, words);
    }, text);
  await write(' principal\n   ```\n\nAnd **so');
  await expect(answer(page).locator('strong').last()).toHaveText('so');
  await write(' on**.');
  await expect(answer(page).locator('strong').last()).toHaveText('so on');
  await expect(answer(page).locator('[data-mark="seen"]')).toHaveCount(1);
  expect(await said(page).textContent()).toBe(before);
  await page.evaluate(() => {
    const { host, conversationId } = window.preview;
    const last = host.view(conversationId).messages.at(-1);
    if (last) host.setState(conversationId, last.id, 'complete');
  });
  await expect(said(page)).toContainText('Code, python, 3 lines.');
  expect(await said(page).textContent()).not.toContain('**');
});

for (const [theme, width] of [
  ['light', 400],
  ['dark', 320],
] as const) {
  test(`has no accessibility violation in ${theme} at ${width}`, async ({ show }) => {
    for (const state of ['markdown', 'markdown-streaming', 'markdown-mixed', 'markdown-hostile']) {
      const page = await show(`state=${state}&theme=${theme}`, width);
      await expect(answer(page).locator('[class^="code-"]').first()).toBeVisible();
      await expectAccessible(page, { where: state });
    }
  });
}
