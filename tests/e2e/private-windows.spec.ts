import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RealSidePanel } from '../harness/real-side-panel';
import { type App, BUILD, expect, test } from './support/app';
import { PrivateWindows } from './support/private-window';
import { SideSurface } from './support/side-surface';

/** Stands nowhere but in what is done in the private window. */
const WORD = 'Zwielichtnachtigall';
/** Said in an ordinary window, so that what looks for the other one is known to find such a word. */
const FOUND = 'Mittagsschwalbe';

const { incognito } = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8'));

let server: Server;
let address: string;

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>${WORD} title</title><p>${WORD} marked</p>`);
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});

test.afterAll(() => {
  server.close();
});

const words = (panel: RealSidePanel) => panel.evaluate('document.body?.innerText ?? ""');
const draft = (panel: RealSidePanel) => panel.evaluate('document.querySelector("textarea")?.value');
const chip = (panel: RealSidePanel) =>
  panel.evaluate(`document.querySelector('.quote-chip')?.textContent ?? ''`);

/** Types into the panel as the browser reports typing. */
async function type(panel: RealSidePanel, text: string): Promise<void> {
  await expect.poll(() => draft(panel)).toBe('');
  await panel.evaluate(`(() => {
    const field = document.querySelector('textarea');
    field.focus();
    document.execCommand('insertText', false, ${JSON.stringify(text)});
  })()`);
}

/** Chooses "Ask Homebody about selection" on the page of a private window. */
async function askAboutSelection(app: App, windowId: number): Promise<void> {
  const worker = await app.browser.serviceWorker();
  await worker.evaluate(
    async ({ id, text, pageUrl }) => {
      const [tab] = await chrome.tabs.query({ windowId: id });
      chrome.sidePanel.open = async () => {};
      const event = chrome.contextMenus.onClicked as unknown as {
        dispatch(info: object, tab: object): void;
      };
      event.dispatch(
        { menuItemId: 'ask-selection', selectionText: text, frameId: 0, pageUrl, editable: false },
        tab as object,
      );
    },
    { id: windowId, text: `${WORD} marked`, pageUrl: address },
  );
}

/** All that the extension keeps and can be read: databases, storage, names and texts of files. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [];
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        found.push(
          name,
          store,
          await settled(database.transaction(store).objectStore(store).getAll()),
        );
      }
      database.close();
    }
    const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const entry of folder.values()) {
        found.push(entry.name);
        if (entry.kind === 'directory') await walk(entry as FileSystemDirectoryHandle);
      }
    };
    await walk(await navigator.storage.getDirectory());
    found.push(await chrome.storage.local.get(), await chrome.storage.session.get());
    found.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage));
    return JSON.stringify(found);
  });
}

/** Files of a folder in which the word stands, in either of the ways in which browsers write text. */
async function filesWith(folder: string, word: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const isIn = [Buffer.from(word), Buffer.from(word, 'utf16le')].some((one) =>
      bytes.includes(one),
    );
    if (isIn) found.push(path);
  }
  return found;
}

test('what is said, marked and begun in a private window is nowhere on disk, and ends with it', async ({
  fresh,
}) => {
  expect(incognito, 'decision 018').toBe('spanning');
  const { profile } = fresh.browser;
  const windows = await PrivateWindows.allow(fresh);
  const windowId = await windows.open(address);
  const panel = await windows.openPanel(windowId);
  await expect.poll(() => words(panel)).toContain('kept in memory only');

  await askAboutSelection(fresh, windowId);
  await expect.poll(() => chip(panel)).toContain(`${WORD} marked`);
  await type(panel, `What is a ${WORD}?`);
  await panel.evaluate(`document.querySelector('button[aria-label="Send"]').click()`);
  const surface = new SideSurface(panel);
  await surface.expectCount('article.answer', 1);
  await surface.begun();

  // The address of the page stays in the window: no other one gets a tab, or a place in its history.
  const before = await windows.tabs();
  expect(await panel.evaluate(`document.querySelectorAll('[href^="http"]').length`)).toBe(0);
  await panel.evaluate(`document.querySelector('article.question .quote [role="link"]').click()`);
  await expect
    .poll(() => windows.tabs())
    .toEqual({ ...before, [windowId]: (before[windowId] ?? 0) + 1 });

  await askAboutSelection(fresh, windowId);
  await expect.poll(() => chip(panel)).toContain(`${WORD} marked`);
  await type(panel, `${WORD} begun`);
  // The draft is with the host when another surface of the window shows it.
  await panel.evaluate('location.reload()');
  await expect.poll(() => draft(panel)).toBe(`${WORD} begun`);
  await expect.poll(() => words(panel)).toContain(`What is a ${WORD}?`);

  const other = await fresh.openPanel();
  await other.question.fill(`${FOUND} begun`);
  await expect.poll(() => kept(windows.control)).toContain(FOUND);
  await windows.focus(windowId);
  await other.page.reload();
  await expect(other.question).toHaveValue(`${FOUND} begun`);
  expect(await other.page.locator('body').innerText()).not.toContain('kept in memory only');
  expect(await other.page.locator('body').innerText()).not.toContain(WORD);
  expect(await kept(windows.control)).not.toContain(WORD);

  await windows.close(windowId);
  const next = await windows.open(address);
  const empty = await windows.openPanel(next);
  await expect.poll(() => words(empty)).toContain('kept in memory only');
  await expect.poll(() => draft(empty)).toBe('');
  expect(await words(empty)).not.toContain(`${WORD}?`);
  expect(await kept(windows.control)).not.toContain(WORD);

  await fresh.browser.close();
  expect(await filesWith(profile, FOUND)).not.toEqual([]);
  expect(await filesWith(profile, WORD)).toEqual([]);
});
