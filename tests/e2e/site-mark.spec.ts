import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launchExtension } from '../harness/browser';
import { startLoggingProxy } from '../harness/logging-proxy';
import { RealSidePanel } from '../harness/real-side-panel';
import { App, BUILD, expect, startDemoHub, test } from './support/app';
import { SideSurface } from './support/side-surface';

/** It names an icon of its own, so that the browser asks for none either. */
const PAGE = '<!doctype html><title>Lease</title><link rel="icon" href="data:,"><p>Words.</p>';

/** Path of a page whose icon is red all over, and the colour of the icon that is shown. */
const RED = 'red';
const RED_PAGE = PAGE.replace(
  'data:,',
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><rect width='99' height='99' fill='red'/></svg>",
);
const COLOUR = `(() => {
  const icon = document.querySelector('.site-icon');
  if (!icon?.complete) return null;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  canvas.drawImage(icon, 0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
})()`;

let server: Server;

test.beforeAll(async () => {
  server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(url === `/${RED}` ? RED_PAGE : PAGE);
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
});

test.afterAll(() => {
  server.close();
});

test('panel and popup name the site beside its mark, for which nobody is asked anything', async () => {
  const proxy = await startLoggingProxy();
  const app = await App.start([], undefined, proxy.browserArgs);
  try {
    const site = `localhost:${(server.address() as AddressInfo).port}`;
    const page = await app.browser.context.newPage();
    await page.goto(`http://${site}/lease`);
    const panel = await SideSurface.openBeside(app, page);
    await panel.expectWords('.header-site', site);
    await panel.expectWords('.site-mark', 'L');

    const worker = await app.browser.serviceWorker();
    await worker.evaluate(() => chrome.action.openPopup());
    const popup = await RealSidePanel.find(app.browser.context, 'popup');
    const mark = `document.querySelector('.site-mark')?.innerText`;
    await expect.poll(() => popup.evaluate(mark)).toBe('L');
    expect(proxy.askedByExtension()).toEqual([{ method: 'GET', url: `http://${site}/lease` }]);
  } finally {
    await app.stop();
    await proxy.stop();
  }
});

test('who lets Homebody see the tabs sees the icon that the browser has of the site, and nobody is asked', async () => {
  const proxy = await startLoggingProxy();
  const hub = await startDemoHub();
  const browser = await launchExtension({
    build: BUILD,
    hub: hub.base,
    args: proxy.browserArgs,
    allowed: ['tabs', 'favicon'],
  });
  const app = new App(hub, browser, [], []);
  try {
    const site = `localhost:${(server.address() as AddressInfo).port}`;
    const page = await browser.context.newPage();
    await page.goto(`http://${site}/${RED}`);
    const worker = await browser.serviceWorker();
    await worker.evaluate(() => chrome.action.openPopup());
    const popup = await RealSidePanel.find(browser.context, 'popup');
    await expect.poll(() => popup.evaluate(COLOUR)).toEqual([255, 0, 0, 255]);
    expect(proxy.askedByExtension()).toEqual([{ method: 'GET', url: `http://${site}/${RED}` }]);
  } finally {
    await app.stop();
    await proxy.stop();
  }
});
