import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Worker } from '@playwright/test';
import { type App, expect, test } from './support/app';

const PAGE = `<!doctype html><title>Lease</title>
<p>Either party may end this lease</p><p>after 24 months.</p><p dir="rtl">بعد ٢٤ شهرا</p>`;

let server: Server;
let address: string;

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  address = `http://localhost:${(server.address() as AddressInfo).port}/lease`;
});

test.afterAll(() => {
  server.close();
});

/**
 * Chooses "Ask Homebody about selection". No driver can click a browser's own menu, so the event
 * that the browser sends on that click is sent here; it says whether the panel was asked for
 * within the event, as the gesture demands.
 */
async function chooseAskAboutSelection(app: App, page: Page): Promise<boolean> {
  const selected = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    return getSelection()?.toString() ?? '';
  });
  const worker = await app.browser.serviceWorker();
  return worker.evaluate(
    async ({ url, selectionText }) => {
      const [tab] = await chrome.tabs.query({ url });
      const { open } = chrome.sidePanel;
      let asked = false;
      chrome.sidePanel.open = async () => {
        asked = true;
      };
      const event = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: object): void;
      };
      event.dispatch(
        { menuItemId: 'ask-selection', selectionText, frameId: 0, pageUrl: url, editable: false },
        tab as object,
      );
      const askedWithinTheEvent = asked;
      chrome.sidePanel.open = open;
      return askedWithinTheEvent;
    },
    { url: address, selectionText: selected.replace(/\s+/g, ' ') },
  );
}

test('"Ask about selection" opens the panel with the selection quoted and the cursor ready', async ({
  shared,
}) => {
  const page = await shared.browser.context.newPage();
  await page.goto(address);
  expect(await chooseAskAboutSelection(shared, page)).toBe(true);
  const panel = await shared.openPanel();
  const chip = panel.page.getByRole('figure', { name: 'Quoted selection' });
  await expect(chip).toContainText('Either party may end this lease');
  await expect(chip).toContainText('بعد ٢٤ شهرا');
  await expect(chip).toContainText(/Lease|localhost/);
  await expect(panel.question).toBeFocused();
  await expect(panel.page.getByRole('heading', { level: 1 })).toContainText('localhost');
  const answer = await panel.ask('When may the lease end?');
  await expect(chip).toHaveCount(0);
  await expect(panel.page.locator('article.question').last()).toContainText('after 24 months.');
  expect(await panel.begun(answer)).not.toBe('');
  await Promise.all([panel.page.close(), page.close()]);
});

test('a panel that is already open takes the selection too', async ({ shared }) => {
  const page = await shared.browser.context.newPage();
  await page.goto(address);
  const panel = await shared.openPanel();
  await expect(panel.question).toBeVisible();
  await chooseAskAboutSelection(shared, page);
  const chip = panel.page.getByRole('figure', { name: 'Quoted selection' });
  await expect(chip).toContainText('after 24 months.');
  await chip.getByRole('button', { name: 'Remove the quote' }).click();
  await expect(chip).toHaveCount(0);
  await Promise.all([panel.page.close(), page.close()]);
});

/** From now on, in this life of the service worker, there is no host to hand anything over to. */
async function keepHostAway(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    chrome.offscreen.createDocument = () => new Promise<void>(() => {});
    if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  });
}

/** The texts of the selections that are written down and not handed over, as seen from there. */
function writtenDown(
  context: Pick<Page, 'evaluate'> | Pick<Worker, 'evaluate'>,
): Promise<string[]> {
  const evaluate: (read: () => Promise<string[]>) => Promise<string[]> =
    context.evaluate.bind(context);
  return evaluate(async () => {
    const { selections } = await chrome.storage.session.get('selections');
    const written = (selections ?? []) as { quote: { text: string } }[];
    return written.map(({ quote }) => quote.text);
  });
}

test('a selection is not lost when the service worker dies before it is handed over', async ({
  fresh,
}) => {
  const page = await fresh.browser.context.newPage();
  await page.goto(address);
  const worker = await fresh.browser.serviceWorker();
  await keepHostAway(worker);
  await chooseAskAboutSelection(fresh, page);
  await expect
    .poll(() => writtenDown(worker))
    .toEqual([expect.stringContaining('Either party may end this lease')]);
  expect(await fresh.offscreenDocuments()).toBe(0);
  await fresh.browser.killServiceWorker();
  const panel = await fresh.openPanel();
  await expect(panel.page.getByRole('figure', { name: 'Quoted selection' })).toContainText(
    'Either party may end this lease',
  );
  await expect.poll(() => writtenDown(panel.page)).toEqual([]);
});
