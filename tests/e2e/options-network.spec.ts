import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { GGUF_MODELS } from '../../src/catalog/gguf-models';
import type { NetworkEntry } from '../../src/core/network-entry';
import { launchExtension } from '../harness/browser';
import { startHub } from '../harness/hub/hub';
import { type LoggingProxy, startLoggingProxy } from '../harness/logging-proxy';
import { demoWeights } from '../harness/weights';
import { inEachLook, isCut } from './support/accessibility';
import { App, BUILD, DEMO_FILE, expect, test } from './support/app';
import { OptionsPage } from './support/options-page';
import { Panel } from './support/panel';

const LONG_MS = 60_000;
const OTHER = 'SmolLM2 two layers';

async function openOptions(browser: App['browser']): Promise<OptionsPage> {
  const page = await browser.openPanel('options.html');
  await page.setViewportSize({ width: 900, height: 800 });
  return new OptionsPage(page);
}

const section = (page: Page) => page.getByRole('region', { name: 'Network', exact: true });

/** The lines of the ledger, as the person exports them. */
async function exported(page: Page): Promise<readonly NetworkEntry[]> {
  const download = page.waitForEvent('download');
  await section(page).getByRole('button', { name: 'Export as JSON' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^homebody-network-\d{4}-\d\d-\d\d\.json$/);
  return JSON.parse(await readFile(await saved.path(), 'utf8')).entries;
}

/** How often each host was asked for each path; where requests were sent on, by host alone. */
function asked(entries: readonly NetworkEntry[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const add = (key: string, times: number) => {
    counts[key] = (counts[key] ?? 0) + times;
  };
  for (const { method, host, path, requests, answeredBy } of entries) {
    add(`${method} ${host}${path}`, requests);
    for (const one of answeredBy) add(`sent on to ${one.host}`, one.times);
  }
  return counts;
}

/** The same of what left the browser. */
function seen(proxy: LoggingProxy, cdnBase: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { method, url } of proxy.askedByExtension()) {
    const { host, pathname } = new URL(url);
    const isCdn = host === new URL(cdnBase).host;
    const key = isCdn ? `sent on to ${host}` : `${method} ${host}${pathname}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

test('every request that left the browser is in the ledger, and nothing else is', async () => {
  const proxy = await startLoggingProxy();
  const app = await App.start(['smollm2-2layers'], undefined, proxy.browserArgs);
  try {
    // One request is refused at first, and made again.
    app.hub.faults.add({ kind: 'status', status: 503, server: 'hub', times: 1 });
    const panel = await app.openPanel();
    await panel.ended(await panel.ask('What is the capital of France?'));
    const options = await openOptions(app.browser);
    const { page } = options;
    await options.button('Download', OTHER).click();
    await expect(options.row(OTHER)).toContainText('on this computer', { timeout: LONG_MS });
    await expect
      .poll(async () => asked(await exported(page)))
      .toEqual(seen(proxy, app.hub.cdnBase));
    const entries = await exported(page);
    expect(entries.some(({ path }) => path.endsWith(DEMO_FILE))).toBe(true);
    const sent = app.hub.log
      .filter(({ status }) => status < 300)
      .reduce((sum, { bytesSent }) => sum + bytesSent, 0);
    // What became of a request is told once a second, so the last of it may still be on its way.
    await expect
      .poll(async () => (await exported(page)).reduce((sum, { bytes }) => sum + bytes, 0))
      .toBe(sent);

    // Answers ask nobody, and neither what was typed nor an address with its signature is kept.
    proxy.clearLog();
    await panel.page.bringToFront();
    await panel.ended(await panel.ask('What is the capital of Italy?'));
    expect(proxy.askedByExtension()).toEqual([]);
    expect(asked(await exported(page))).toEqual(asked(entries));
    const all = JSON.stringify(entries);
    for (const word of ['capital', 'France', '?', 'Signature', 'Expires']) {
      expect(all).not.toContain(word);
    }
  } finally {
    await app.stop();
    await proxy.stop();
  }
});

test('what was asked before the browser was killed is there afterwards, with how far it came', async ({
  fresh,
}) => {
  const held = fresh.hub.faults.add({ kind: 'stall', after: '30%', path: DEMO_FILE });
  const panel = await fresh.openPanel();
  await panel.ask('What is the capital of France?');
  const before = await openOptions(fresh.browser);
  await expect(section(before.page).getByRole('row').nth(1)).toContainText('Under way');
  await expect(section(before.page).getByRole('row').nth(1)).toContainText(/2\d MB|3\d MB/);
  await held.clear();
  fresh.hub.faults.add({ kind: 'stall', after: '60%', path: DEMO_FILE });
  await fresh.restart('kill');
  const options = await openOptions(fresh.browser);
  const line = section(options.page).getByRole('row').nth(1);
  await expect(line).toContainText('A file of SmolLM2 135M');
  await expect(line).toContainText('Under way');
  await expect(line).toContainText('2 requests');
});

test('a lookup at the hub is listed with the model that it was for', async () => {
  const instant = GGUF_MODELS.find(({ tier }) => tier === 'instant');
  if (instant?.files.kind !== 'gguf') throw new Error('The catalogue has no Instant for the CPU');
  const { repo, path } = instant.files;
  const readme = { path: 'README.md', lfs: false, content: new TextEncoder().encode('# Model') };
  const weights = { path, lfs: true, content: { file: await demoWeights() } };
  const hub = await startHub({ repos: [{ id: repo, files: [readme, weights] }] });
  const proxy = await startLoggingProxy();
  const args = proxy.browserArgs;
  const browser = await launchExtension({ build: BUILD, hub: hub.base, released: true, args });
  try {
    const panel = new Panel(await browser.openPanel());
    await panel.page.getByRole('button', { name: /^Model: / }).click();
    await panel.page.getByRole('option').filter({ hasText: instant.description }).click();
    await panel.ended(await panel.ask('What is the capital of France?'));
    const { page } = await openOptions(browser);
    await expect(section(page)).toContainText('Which files Instant has');
    await expect(section(page)).toContainText('A file of Instant');
    await expect(section(page)).toContainText('It asked nobody for anything else');
    await expect.poll(async () => asked(await exported(page))).toEqual(seen(proxy, hub.cdnBase));
  } finally {
    await browser.close();
    await proxy.stop();
    await hub.stop();
  }
});

test('the list is cleared when the person confirms it', async ({ fresh }) => {
  const { page } = await openOptions(fresh.browser);
  await expect(section(page)).toContainText('Homebody has asked nobody for anything since');
  const panel = await fresh.openPanel();
  await panel.ended(await panel.ask('What is the capital of France?'));
  await page.bringToFront();
  await expect(section(page)).toContainText(/Homebody asked 127\.0\.0\.1:\d+ once for model files/);
  await expect(section(page)).toContainText('sent one request on to localhost');
  await expect(section(page)).toContainText('98 MB');
  await page.setViewportSize({ width: 900, height: 800 });
  await expect.poll(() => isCut(page)).toBe(false);
  await inEachLook(page, [
    ['light', 400],
    ['dark', 320],
  ]);

  const clear = section(page).getByRole('button', { name: 'Clear…' });
  await clear.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Clear the list of requests?' });
  await expect(dialog).toContainText('1 line will be forgotten');
  await page.keyboard.press('Escape');
  await expect(clear).toBeFocused();
  await expect(section(page).getByRole('row')).toHaveCount(2);
  await clear.click();
  await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(section(page)).toContainText('Homebody has asked nobody for anything since');
  await expect(section(page).getByRole('row')).toHaveCount(0);
});
