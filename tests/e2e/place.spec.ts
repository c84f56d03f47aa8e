import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RealSidePanel } from '../harness/real-side-panel';
import { expect, test } from './support/app';

let server: Server;
/** Two sites of one server. */
let sites: readonly [string, string];

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>A page</title><p>Words.</p>');
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  sites = [`127.0.0.1:${port}`, `localhost:${port}`];
});

test.afterAll(() => {
  server.close();
});

const SITE = 'document.querySelector(".header-site")?.innerText';
const DRAFT = 'document.querySelector(".composer-text")?.value';

const typing = (text: string) => `{
  const box = document.querySelector('.composer-text');
  box.value = ${JSON.stringify(text)};
  box.dispatchEvent(new Event('input', { bubbles: true }));
}`;

test('the panel follows the tab with every draft kept, stays when it is told to, and the popup is of its tab', async ({
  fresh,
}) => {
  const { context } = fresh.browser;
  const [one, other] = sites;
  const first = await context.newPage();
  await first.goto(`http://${one}/`);
  const second = await context.newPage();
  await second.goto(`http://${other}/`);
  const opener = await fresh.openPopup();
  // The host is there, and has begun a conversation that can be brought along.
  await expect(opener.page.getByRole('heading', { name: 'Ask anything' })).toBeVisible();
  // What it brings along is shown before anything else is done: it may come at any moment.
  await opener.page.getByRole('textbox', { name: 'Your question' }).fill('Along with it');
  await opener.page.getByRole('button', { name: 'Open in the side panel' }).click();
  const panel = await RealSidePanel.find(context);
  await expect.poll(() => panel.evaluate(DRAFT)).toBe('Along with it');
  await expect.poll(() => panel.evaluate('document.activeElement.className')).toBe('composer-text');
  await panel.evaluate('document.activeElement.blur()');

  await first.bringToFront();
  await expect.poll(() => panel.evaluate(SITE)).toBe(one);
  await panel.evaluate(typing('Half a thought'));
  await panel.evaluate('document.activeElement.blur()');
  await second.bringToFront();
  await expect.poll(() => panel.evaluate(SITE)).toBe(other);
  await expect.poll(() => panel.evaluate(DRAFT)).toBe('');
  await first.bringToFront();
  await expect.poll(() => panel.evaluate(DRAFT)).toBe('Half a thought');

  await panel.evaluate('document.querySelector("[role=switch]").click()');
  const isFollowing = 'document.querySelector("[role=switch]").ariaChecked';
  await expect.poll(() => panel.evaluate(isFollowing)).toBe('false');
  await second.bringToFront();
  // The popup, opened over the other page, is where it belongs; the panel has not moved.
  const worker = await fresh.browser.serviceWorker();
  await worker.evaluate(() => chrome.action.openPopup());
  const popup = await RealSidePanel.find(context, 'popup');
  await expect.poll(() => popup.evaluate(SITE)).toBe(other);
  await expect.poll(() => popup.evaluate('document.activeElement.className')).toBe('composer-text');
  expect(await panel.evaluate(SITE)).toBe(one);

  // From there it comes along into the panel with what is typed, although the panel stays.
  await popup.evaluate(typing('Bring me along'));
  await popup.evaluate(`document.querySelector('[aria-label="Open in the side panel"]').click()`);
  await expect.poll(() => panel.evaluate(SITE)).toBe(other);
  await expect.poll(() => panel.evaluate(DRAFT)).toBe('Bring me along');
  await expect.poll(() => panel.evaluate('document.activeElement.className')).toBe('composer-text');
});

test('a conversation is given instructions by keyboard, keeps them, and is rid of them again', async ({
  panel,
}) => {
  const { page } = panel;
  await page.getByRole('button', { name: 'Instructions', exact: true }).focus();
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Instructions for this conversation' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Answer in capital letters.');
  await page.keyboard.press('Control+Enter');
  await expect(field).toHaveCount(0);
  const set = page.getByRole('button', { name: 'Instructions set' });
  await expect(set).toBeFocused();
  await panel.ended(await panel.ask('Is it raining?'));
  await page.reload();
  await set.click();
  await expect(field).toHaveValue('Answer in capital letters.');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await set.click();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Instructions', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(set).toBeVisible();
});
