import { expect } from '@playwright/test';
import * as v from 'valibot';
import { type PageReading, PageReadingSchema } from '../../../src/page/page-reading';
import type { LaunchedExtension } from '../../harness/browser';
import type { PageServer } from './page-server';

/**
 * Opens a page and reads it as the extension does: the built script, injected by the service
 * worker. Holds every reading to what is true of all of them: the page is as it was, nothing was
 * asked for, and the result is one that the extension would believe.
 */
export async function readInBrowser(
  browser: LaunchedExtension,
  server: PageServer,
  path: string,
): Promise<PageReading> {
  const page = await browser.context.newPage();
  try {
    const url = server.address(path);
    await page.goto(url);
    await page.evaluate(() => {
      const watch = { changes: 0 };
      const observer = new MutationObserver((records) => {
        watch.changes += records.length;
      });
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document, all);
      Object.assign(window, { watch });
    });
    const stateOf = () =>
      page.evaluate(async () => {
        // Twice round, so that what was set off has begun.
        await new Promise((done) => setTimeout(done));
        await new Promise((done) => requestAnimationFrame(done));
        const { watch, spies = 0 } = window as unknown as {
          watch: { changes: number };
          spies?: number;
        };
        // The browser asks for the icon when it likes, and not on behalf of the page.
        const fetched = performance
          .getEntriesByType('resource')
          .filter(({ name }) => !name.endsWith('/favicon.ico')).length;
        return {
          changes: watch.changes,
          spies,
          fetched,
          length: document.documentElement.outerHTML.length,
          x: scrollX,
          y: scrollY,
        };
      });
    const before = await stateOf();
    const requests = [...server.requests];
    const worker = await browser.serviceWorker();
    const result = await worker.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((one) => one.url === address);
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        files: ['/read-page.js'],
      });
      return frame?.result as unknown;
    }, url);
    expect(await stateOf()).toEqual(before);
    expect(server.requests).toEqual(requests);
    return v.parse(PageReadingSchema, result);
  } finally {
    await page.close();
  }
}
