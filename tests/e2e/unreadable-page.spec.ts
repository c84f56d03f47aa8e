import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { type PageServer, servePages } from './support/page-server';
import { SideSurface } from './support/side-surface';

const CHIP = 'figure.page-chip';
const PROBLEM = '.page-problem';
const READING = 'Reading the page…';

let server: PageServer;
let page: Page;
let panel: SideSurface;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ shared }) => {
  server = await servePages();
  page = await shared.browser.context.newPage();
  await page.goto(server.address('notice.html'));
  panel = await SideSurface.openBeside(shared, page);
});

test.afterAll(async () => {
  server?.close();
  await page?.close();
});

test('a page that hangs is given up at a press, or after twenty seconds with words, and is read when it goes on', async () => {
  // Its one thread waits for an answer that the server gives when it is told to.
  await page.evaluate(() => {
    setTimeout(() => {
      const request = new XMLHttpRequest();
      request.open('GET', '/pages/held', false);
      request.send();
    });
  });
  await expect.poll(() => server.requests).toContain('/pages/held');
  await panel.press('Use this page');
  await panel.expectWords('.page-line', READING);
  await panel.press('Cancel');
  await panel.expectNone('.page-line');
  expect(await panel.evaluate('document.activeElement.className')).toBe('composer-text');

  await panel.press('Use this page');
  await panel.expectWords(PROBLEM, 'The page did not answer within 20 seconds.', 60_000);
  expect(await panel.words('.page-line')).not.toContain(READING);
  await panel.expectNone(CHIP);
  server.release();
  await panel.press('Use this page');
  await panel.expectWords(CHIP, 'Notice at the pier');
  await panel.expectNone(PROBLEM);
  await panel.press('Leave the page out');
});

test('a PDF says how its text can be asked about all the same', async () => {
  await page.goto(server.address('lease.pdf'));
  await panel.press('Use this page');
  await panel.expectWords(PROBLEM, 'Select what you want to ask about, right-click and choose');
  await panel.expectNone(CHIP);
  await panel.press('Dismiss');
});
