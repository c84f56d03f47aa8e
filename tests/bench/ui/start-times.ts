import type { BrowserContext } from '@playwright/test';

/** A page that is added to the extension: a text box and nothing else. */
export const BLANK = 'bench-blank.html';
export const BLANK_PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Blank</title></head>
  <body><p>Blank</p><textarea autofocus></textarea></body>
</html>
`;

/**
 * From the start of a page's document until it was painted and its text box had the cursor, in
 * milliseconds, both by the page's own clock.
 */
export async function startTime(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width: 380, height: 560 });
    await page.addInitScript(() => {
      addEventListener('focusin', ({ target }) => {
        // The first one: what is typed there is never lost, whatever takes its place.
        if (!(target instanceof HTMLTextAreaElement) || 'cursorAt' in window) return;
        Object.assign(window, { cursorAt: performance.now() });
      });
    });
    await page.goto(address);
    const times = await page.waitForFunction(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const cursorAt: unknown = Reflect.get(window, 'cursorAt');
      if (!paint || typeof cursorAt !== 'number') return null;
      return Math.max(paint.startTime, cursorAt);
    });
    return (await times.jsonValue()) ?? Number.NaN;
  } finally {
    await page.close();
  }
}
