import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { pressToolbarButton } from '../harness/press-toolbar-button';
import { App, expect, test } from './support/app';
import { askFromPage } from './support/asked-from-page';
import { SideSurface } from './support/side-surface';

// The extension may read no page of this host: it is let in by the person's gesture alone.
const HOST = 'lease.test';

const PAGE = `<!doctype html><title>Lease</title>
<p>Either party may end this lease</p><p>after 24 months.</p>`;

let server: Server;
let address: string;
let app: App;

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
  app = await App.start([], undefined, [
    `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
    '--enable-unsafe-extension-debugging',
  ]);
});

test.afterAll(async () => {
  await app.stop();
  server.close();
});

/** A page of that host with all of it marked, and what the browser says is marked. */
async function marked(): Promise<{ page: Page; text: string }> {
  const page = await app.browser.context.newPage();
  await page.goto(address);
  const text = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    return getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
  });
  return { page, text };
}

const NOTE = 'line breaks may be missing';

test('a page that is closed gives what the browser gave, with a note; a gesture on it opens it', async () => {
  const { page, text } = await marked();
  expect(await askFromPage(app, page, { item: 'ask-selection', text })).toBe(true);
  const panel = await app.openPanel();
  const chip = panel.page.getByRole('figure', { name: 'Quoted selection' });
  await expect(chip).toContainText('Either party may end this lease after 24 months.');
  await expect(chip).toContainText(NOTE);

  await page.bringToFront();
  await pressToolbarButton(app.browser, page);
  await askFromPage(app, page, { item: 'ask-selection', text });
  await expect(chip).not.toContainText(NOTE);
  expect(await chip.getByRole('blockquote').textContent()).toMatch(/lease\n+after 24/);
  await chip.getByRole('button', { name: 'Remove the quote' }).click();
  await expect(chip).toHaveCount(0);
  await Promise.all([panel.page.close(), page.close()]);
});

test('the key on a page that is closed says why nothing is quoted', async () => {
  const { page } = await marked();
  expect(await askFromPage(app, page, { item: null })).toBe(true);
  const panel = await app.openPanel();
  await expect(panel.page.getByText('does not let a shortcut read what is selected')).toBeVisible();
  await expect(panel.page.getByRole('figure', { name: 'Quoted selection' })).toHaveCount(0);
  await expect(panel.question).toBeFocused();
  await Promise.all([panel.page.close(), page.close()]);
});

test('a page that is closed is not read at a press of “Use this page”, which says how it is opened; so opened it is', async () => {
  const page = await app.browser.context.newPage();
  // The panel comes up beside a page that is open, and the person goes on to one that is not.
  await page.goto(address.replace(HOST, '127.0.0.1'));
  const panel = await SideSurface.openBeside(app, page);
  await page.goto(address);
  const problem = '.page-problem';
  const chip = 'figure.page-chip';
  await panel.press('Use this page');
  await panel.expectWords(problem, 'press Homebody’s icon in the toolbar');
  await panel.expectNone(chip);

  await pressToolbarButton(app.browser, page);
  await panel.press('Use this page');
  await panel.expectWords(chip, new RegExp(`Lease\\s+${HOST}:\\d+ · 9 words`));
  await panel.expectNone(problem);
  await page.close();
});
