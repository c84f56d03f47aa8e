import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { App, expect, test } from './support/app';
import { seedMany } from './support/seed';

const COUNT = 10_000;

/** Begins to look how long the page does not answer; the end gives the longest, in ms. */
async function watchStalls(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const stalls = { longest: 0, over100: 0, last: performance.now() };
    Object.assign(window, { stalls });
    // Pages of an extension share a thread: another document's task is not listed, but felt.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      const gap = now - stalls.last;
      stalls.longest = Math.max(stalls.longest, Math.round(gap));
      if (gap > 100) stalls.over100 += 1;
      stalls.last = now;
      setTimeout(() => channel.port2.postMessage(null), 5);
    };
    channel.port2.postMessage(null);
  });
  return () =>
    page.evaluate(() => {
      const stalls: unknown = Reflect.get(window, 'stalls');
      return JSON.stringify(stalls);
    });
}

test('ten thousand conversations are exported, and imported in another browser, none is missing', async ({
  fresh,
}, testInfo) => {
  const folder = await mkdtemp(join(tmpdir(), 'homebody-backup-'));
  const file = join(folder, 'backup.json');
  const other = await App.start();
  const note = (type: string, description: string) =>
    testInfo.annotations.push({ type, description });
  try {
    const panel = await fresh.openPanel();
    await expect(panel.page.getByRole('heading', { name: 'Ask anything' })).toBeVisible();
    await seedMany(panel.page, {
      count: COUNT,
      turns: 2,
      sites: ['no site', 'letters.example.org'],
    });
    await panel.page.close();
    const here = await fresh.browser.openPanel('options.html');
    await expect(here.getByRole('slider', { name: 'Temperature' })).toBeVisible();
    const stalls = await watchStalls(here);
    const download = here.waitForEvent('download');
    let begun = Date.now();
    await here.getByRole('button', { name: 'Export everything' }).click();
    await (await download).saveAs(file);
    note('export', `${Date.now() - begun} ms, ${(await readFile(file)).length} bytes`);
    note('export, stalls', await stalls());

    const there = await other.browser.openPanel('options.html');
    await expect(there.getByRole('slider', { name: 'Temperature' })).toBeVisible();
    const stallsThere = await watchStalls(there);
    const chooser = there.waitForEvent('filechooser');
    await there.getByRole('button', { name: 'Import…', exact: true }).click();
    begun = Date.now();
    await (await chooser).setFiles(file);
    const dialog = there.getByRole('alertdialog', { name: 'Import backup.json?' });
    await expect(dialog).toContainText(/10,00\d conversations and 40,000 messages/, {
      timeout: 120_000,
    });
    note('read and compare', `${Date.now() - begun} ms`);
    note('read, stalls', await stallsThere());
    begun = Date.now();
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect(there.getByText(/New here: 10,00\d conversations, 40,000 messages\./)).toBeVisible(
      {
        timeout: 120_000,
      },
    );
    note('import', `${Date.now() - begun} ms`);
    note('import, stalls', await stallsThere());
  } finally {
    await other.stop();
    await rm(folder, { recursive: true });
  }
});
