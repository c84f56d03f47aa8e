import type { Page } from '@playwright/test';
import { withoutRing } from './support/keyboard';
import { PAGES } from './support/pages-of-surfaces';
import { expect, test } from './support/preview';

const MOST_STOPS = 200;

/** Whether Tab has been here before; `nowhere` is between the page's end and its beginning. */
const arrived = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return 'nowhere';
    if (focused.hasAttribute('data-stop')) return 'again';
    focused.setAttribute('data-stop', '');
    return 'new';
  });

/** Forced colours change no stop, so that one of each kind is enough. */
const FORCED = PAGES.filter((query) =>
  /state=(?:complete|edited|page-changed|site|manager|welcome-absent)$/.test(query),
);

for (const [colours, forcedColors, pages] of [
  ['the theme’s colours', 'none', PAGES],
  ['forced colours', 'active', FORCED],
] as const) {
  test(`wherever Tab leads, a ring shows it and another Tab leads on, in ${colours}`, async ({
    show,
  }) => {
    for (const query of pages) {
      const page = await show(query, 400, 800);
      await page.emulateMedia({ forcedColors });
      let stops = 0;
      for (let left = MOST_STOPS; left > 0; left -= 1) {
        await page.keyboard.press('Tab');
        const stop = await arrived(page);
        if (stop === 'again') break;
        if (stop === 'nowhere') continue;
        stops += 1;
        expect.soft(await withoutRing(page), `stop ${stops} of ${query}`).toBe('');
      }
      expect(stops, query).toBeGreaterThan(1);
      expect(stops, query).toBeLessThan(MOST_STOPS - 10);
    }
  });
}
