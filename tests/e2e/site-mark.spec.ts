import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startLoggingProxy } from '../harness/logging-proxy';
import { App, expect, test } from './support/app';
import { RealSidePanel } from './support/real-side-panel';
import { SideSurface } from './support/side-surface';

/** It names an icon of its own, so that the browser asks for none either. */
const PAGE = '<!doctype html><title>Lease</title><link rel="icon" href="data:,"><p>Words.</p>';

let server: Server;

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(PAGE);
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
