import { test as base, type Page } from '@playwright/test';
import { findChromium } from '../../harness/chromium';
import { type PreviewServer, servePreview } from '../../harness/ui-preview/serve';
import type { Stage } from '../../harness/ui-preview/stage';

declare global {
  interface Window {
    preview: Stage;
  }
}

interface Shown {
  /** Shows a state of a surface, e.g. `state=long&surface=popup`. */
  show(query: string, width?: number, height?: number): Promise<Page>;
}

interface Served {
  readonly preview: PreviewServer;
}

/** Tests on the interface alone, with everything behind it in memory. */
export const test = base.extend<Shown, Served>({
  preview: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
    async ({}, use) => {
      const server = await servePreview();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  show: async ({ browser, preview }, use) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await use(async (query, width = 380, height = 640) => {
      await page.setViewportSize({ width, height });
      await page.goto(`${preview.address}?${query}`);
      await page.locator('html[data-ready]').waitFor();
      return page;
    });
    await context.close();
  },
  launchOptions: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of what is taken
    async ({}, use) => use({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] }),
    { scope: 'worker' },
  ],
});

export const box = (page: Page) => page.getByRole('textbox', { name: 'Your question' });

/** The names of the commands that were sent. */
export const sentNames = (page: Page) =>
  page.evaluate(() => window.preview.adapter.sent.map(({ name }) => name));

export { expect } from '@playwright/test';
