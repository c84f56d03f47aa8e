import type { Page } from '@playwright/test';
import type { App } from './app';

interface Choice {
  /** The id of the item, or null for the key of "Ask about selection". */
  readonly item: string | null;
  /** What the browser says is marked: it has put all of it into one line. */
  readonly text?: string;
  /** Address of the frame in which it is marked; without it the page itself. */
  readonly frame?: string;
}

/**
 * Chooses an item of the context menu, or presses the key, on a page. No driver can reach either,
 * so the event that the browser sends is sent here; it says whether the panel was asked for within
 * the event, as the gesture demands.
 */
export async function askFromPage(app: App, page: Page, choice: Choice): Promise<boolean> {
  const worker = await app.browser.serviceWorker();
  return worker.evaluate(
    async ({ url, item, text, frame }) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const target = { tabId: tab!.id!, allFrames: true };
      const func = () => location.href;
      const frames = frame ? await chrome.scripting.executeScript({ target, func }) : [];
      const frameId = frames.find(({ result }) => result === frame)?.frameId ?? 0;
      const { open } = chrome.sidePanel;
      let asked = false;
      chrome.sidePanel.open = async () => {
        asked = true;
      };
      const dispatch = (event: unknown, ...args: unknown[]) =>
        (event as { dispatch(...args: unknown[]): void }).dispatch(...args);
      const there = { ...tab, url: tab!.url ?? url };
      if (item === null) dispatch(chrome.commands.onCommand, 'ask-selection', there);
      else {
        const info = { menuItemId: item, selectionText: text, frameId, pageUrl: url };
        dispatch(chrome.contextMenus.onClicked, { ...info, editable: false }, there);
      }
      const askedWithinTheEvent = asked;
      chrome.sidePanel.open = open;
      return askedWithinTheEvent;
    },
    { url: page.url(), ...choice },
  );
}

/** The ids of these that the browser's menu has: it does not list them, but knows them by name. */
export async function itemsOfMenu(app: App, ids: readonly string[]): Promise<string[]> {
  const worker = await app.browser.serviceWorker();
  return worker.evaluate(async (named) => {
    const has = (id: string) =>
      new Promise<boolean>((resolve) => {
        chrome.contextMenus.update(id, {}, () => resolve(chrome.runtime.lastError === undefined));
      });
    const found: string[] = [];
    for (const id of named) if (await has(id)) found.push(id);
    return found;
  }, ids);
}
