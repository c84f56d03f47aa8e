import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app';
import { askFromPage, itemsOfMenu } from './support/asked-from-page';

const INNER = '<!doctype html><title>Clause</title><p>Rent is due.</p><p>On the first.</p>';

/** A page with a frame, a field and text from right to left; and a small PDF. */
const PAGE = `<!doctype html><title>Lease</title>
<p>Either party may end this lease</p><p>after 24 months.</p><p dir="rtl">بعد ٢٤ شهرا</p>
<textarea>First line
second line</textarea><iframe src="/inner"></iframe>`;

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F 18 Tf 20 100 Td (Rent is due.) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
`;

let server: Server;
let base: string;

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const isPdf = request.url === '/lease.pdf';
    response.setHeader('content-type', isPdf ? 'application/pdf' : 'text/html; charset=utf-8');
    response.end(isPdf ? PDF : request.url === '/inner' ? INNER : PAGE);
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  base = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.close();
});

async function openPage(app: App, path = '/lease'): Promise<Page> {
  const page = await app.browser.context.newPage();
  await page.goto(base + path);
  return page;
}

/** Marks all of a page's body; gives it as the browser does, in one line. */
function markAll(page: Pick<Page, 'evaluate'>): Promise<string> {
  return page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    return getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '';
  });
}

const EXPLAIN = 'Explain this in plain words.';
const question = (page: Page) => page.locator('article.question').last();

test('a preset asks at once about the selection, and what is typed in that conversation stays', async ({
  shared,
}) => {
  const page = await openPage(shared);
  const text = await markAll(page);
  const panel = await shared.openPanel();
  const chip = panel.page.getByRole('figure', { name: 'Quoted selection' });
  await page.bringToFront();
  await askFromPage(shared, page, { item: 'ask-selection', text });
  await chip.getByRole('button', { name: 'Remove the quote' }).click();
  await panel.question.fill('half a thought');
  await page.bringToFront();
  expect(await askFromPage(shared, page, { item: 'preset:explain', text })).toBe(true);
  await expect(question(panel.page)).toContainText(EXPLAIN);
  await expect(question(panel.page)).toContainText('after 24 months.');
  await expect(question(panel.page)).toContainText('بعد ٢٤ شهرا');
  expect(await panel.begun()).not.toBe('');
  await expect(panel.question).toHaveValue('half a thought');
  await expect(chip).toHaveCount(0);
  await panel.question.fill('');
  await Promise.all([panel.page.close(), page.close()]);
});

test('under a quoted selection presets are asked with a press, and what is typed stays', async ({
  shared,
}) => {
  const page = await openPage(shared);
  const text = await markAll(page);
  await askFromPage(shared, page, { item: 'ask-selection', text });
  const panel = await shared.openPanel();
  const chip = panel.page.getByRole('figure', { name: 'Quoted selection' });
  await expect(chip).toContainText('after 24 months.');
  await expect(chip).not.toContainText('line breaks');
  await panel.question.fill('half a thought');
  const presets = panel.page.getByRole('list', { name: 'Ask at once' });
  await presets.getByRole('button', { name: 'Explain' }).click();
  await expect(question(panel.page)).toContainText(EXPLAIN);
  await expect(chip).toHaveCount(0);
  await expect(panel.question).toHaveValue('half a thought');
  await expect(panel.question).toBeFocused();
  expect(await panel.begun()).not.toBe('');
  await panel.question.fill('');
  await Promise.all([panel.page.close(), page.close()]);
});

test('the key asks about what is marked where the person is: the page, a frame, a field', async ({
  shared,
}) => {
  const page = await openPage(shared);
  const panel = await shared.openPanel();
  const quote = panel.page
    .getByRole('figure', { name: 'Quoted selection' })
    .getByRole('blockquote');
  const askByKey = async () => {
    await page.bringToFront();
    expect(await askFromPage(shared, page, { item: null })).toBe(true);
  };
  await markAll(page);
  await askByKey();
  await expect(quote).toContainText('Either party may end this lease');
  const frame = page.frame({ url: /inner/ })!;
  await frame.locator('p').first().click();
  await markAll(frame);
  await askByKey();
  await expect(quote).toHaveText(/^Rent is due\.\s+On the first\.$/);
  await page.locator('textarea').focus();
  await page.locator('textarea').selectText();
  await askByKey();
  await expect(quote).toHaveText('First line\nsecond line');
  await panel.page.getByRole('button', { name: 'Remove the quote' }).click();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.reload();
  await askByKey();
  await expect(panel.page.getByText('Nothing is selected on this page.')).toBeVisible();
  await Promise.all([panel.page.close(), page.close()]);
});

test('what is marked in a frame is quoted with its line breaks, in a PDF as the browser gives it', async ({
  shared,
}) => {
  const page = await openPage(shared);
  const panel = await shared.openPanel();
  const chip = panel.page.getByRole('figure', { name: 'Quoted selection' });
  const text = await markAll(page.frame({ url: /inner/ })!);
  await page.bringToFront();
  await askFromPage(shared, page, { item: 'ask-selection', text, frame: `${base}/inner` });
  await expect(chip.getByRole('blockquote')).toHaveText(/^Rent is due\.\s+On the first\.$/);
  expect(await chip.getByRole('blockquote').textContent()).toContain('\n');
  await page.goto(`${base}/lease.pdf`);
  await askFromPage(shared, page, { item: 'ask-selection', text: 'Rent is due.' });
  await expect(chip.getByRole('blockquote')).toHaveText('Rent is due.');
  await expect(chip).toContainText('line breaks may be missing');
  await chip.getByRole('button', { name: 'Remove the quote' }).click();
  await Promise.all([panel.page.close(), page.close()]);
});

test('a preset is asked once though the service worker dies before it is handed over', async ({
  fresh,
}) => {
  const page = await openPage(fresh);
  const text = await markAll(page);
  const worker = await fresh.browser.serviceWorker();
  await worker.evaluate(async () => {
    chrome.offscreen.createDocument = () => new Promise<void>(() => {});
    if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  });
  await askFromPage(fresh, page, { item: 'preset:explain', text });
  const written = () =>
    worker.evaluate(async () => {
      const { selections } = await chrome.storage.session.get('selections');
      return Array.isArray(selections) ? selections.length : 0;
    });
  await expect.poll(written).toBe(1);
  await fresh.browser.killServiceWorker();
  const panel = await fresh.openPanel();
  await expect(question(panel.page)).toContainText(EXPLAIN);
  // Another life of the service worker looks for what is not handed over, and finds nothing.
  await fresh.browser.killServiceWorker();
  await panel.question.fill('wakes it up');
  await expect.poll(written).toBe(0);
  await expect(panel.page.locator('article.question')).toHaveCount(1);
  await expect(panel.answers).toHaveCount(1);
});

test('presets that were changed are in the menu, also after a restart without the host', async ({
  fresh,
}) => {
  const options = await fresh.browser.openPanel('options.html');
  const section = options.getByRole('region', { name: 'Presets' });
  const items = () => itemsOfMenu(fresh, ['ask-selection', 'preset:explain', 'preset:translate']);
  await expect.poll(items).toEqual(['ask-selection', 'preset:explain', 'preset:translate']);
  // All of it by the keyboard alone.
  await section.getByRole('button', { name: 'Remove: Translate' }).press('Enter');
  await expect.poll(items).toEqual(['ask-selection', 'preset:explain']);
  await section.getByRole('button', { name: 'Edit: Explain' }).press('Enter');
  await expect(section.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await options.keyboard.press('Control+a');
  await options.keyboard.type('Teach');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Control+a');
  await options.keyboard.type('Teach me this.');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Enter');
  await expect(section.getByRole('button', { name: 'Edit: Teach' })).toBeFocused();
  await expect(section.getByRole('status')).toHaveText('Saved.');
  await fresh.restart('kill');
  expect(await fresh.offscreenDocuments()).toBe(0);
  await expect.poll(items).toEqual(['ask-selection', 'preset:explain']);
  expect(await fresh.offscreenDocuments()).toBe(0);
  const page = await openPage(fresh);
  const text = await markAll(page);
  await askFromPage(fresh, page, { item: 'preset:explain', text });
  const panel = await fresh.openPanel();
  await expect(question(panel.page)).toContainText('Teach me this.');
});
