import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { PAGES } from './support/pages-of-surfaces';
import { expect, test } from './support/preview';

const TALLER: ReadonlySet<string> = new Set([
  'surface=panel&state=page-refused',
  'surface=popup&state=page-changed',
]);

/** What lies beyond the sides of the page, where nobody can get at it. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide`);
    const scrolls = (element: Element): boolean => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (overflowX === 'auto' || overflowX === 'scroll') return true;
      // What is cut there on purpose is said as a whole by its title.
      if (textOverflow === 'ellipsis') return true;
      return element.parentElement !== null && scrolls(element.parentElement);
    };
    for (const one of document.querySelectorAll('button, a, input, select, textarea, h1, h2, p')) {
      const { left, right, width } = one.getBoundingClientRect();
      const room = (one.closest('dialog') ?? document.documentElement).getBoundingClientRect();
      if (width < 2 || (left >= room.left - 1 && right <= room.right + 1)) continue;
      if (one.checkVisibility() && !scrolls(one)) found.push(one.outerHTML.slice(0, 120));
    }
    return found;
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation in forced colours, ${colorScheme}`, async ({ show }) => {
    for (const query of PAGES) {
      const page = await show(query, 400);
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await expectAccessible(page, { where: query });
    }
  });
}

test('has no accessibility violation and loses nothing at the largest text size', async ({
  show,
}) => {
  for (const query of PAGES) {
    const page = await show(query, 400);
    await page.evaluate(() => {
      document.documentElement.dataset.textSize = 'larger';
    });
    await expectAccessible(page, { where: query });
    for (const width of [400, 320]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await cut(page), `${query} at ${width}`).toEqual([]);
    }
  }
});

test('everything can be got at where the browser shows it twice as large', async ({
  browser,
  preview,
}) => {
  const context = await browser.newContext({ deviceScaleFactor: 2, reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const query of PAGES) {
    // Known to be taller than such a window, which scrolls then: the send button is below.
    if (TALLER.has(query)) continue;
    const isPopup = query.startsWith('surface=popup');
    const isPanel = query.startsWith('surface=panel');
    // A popup has at most 800 by 600 pixels of the screen; a panel may be as narrow as 360.
    const sizes = isPopup
      ? [[400, 300]]
      : isPanel
        ? [
            [320, 360],
            [180, 400],
          ]
        : [[320, 360]];
    for (const [width = 0, height = 0] of sizes) {
      await page.setViewportSize({ width, height });
      await page.goto(`${preview.address}?${query}`);
      await page.locator('html[data-ready]').waitFor();
      expect.soft(await cut(page), `${query} at ${width}`).toEqual([]);
      if (isPopup || isPanel) {
        const send = page.locator('.send').first();
        await expect.soft(send, `${query} at ${width}`).toBeInViewport({ ratio: 1 });
      }
    }
  }
  await context.close();
});
