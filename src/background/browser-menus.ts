import browser, { type Tabs } from 'webextension-polyfill';
import type { ShownPreset } from '@/core/preset';
import type { Better, Marked } from './deliver-selections';

const ASK_SELECTION = 'ask-selection';
/** Before the id of a preset. */
const PRESET = 'preset:';

export interface MenuOptions {
  /** The marked text with its line breaks, or null where the page does not let itself be read. */
  readSelection(tabId: number, frameId: number): Promise<Better | null>;
  /** `read` asks the page for its own text of it; it is called only where the page may be read. */
  onSelection(
    marked: Marked,
    read: (() => Promise<Better | null>) | null,
    presetId: string | null,
  ): Promise<void>;
  /** The extension was installed or updated, or the browser has started: the menu is built anew. */
  rebuild(): Promise<void>;
}

/**
 * "Ask about selection" in the context menu, and a preset for each thing that is asked often.
 * Call at the top level of the service worker.
 */
export function installMenus({ readSelection, onSelection, rebuild }: MenuOptions): void {
  browser.runtime.onInstalled.addListener(() => {
    rebuild().catch(reportError);
  });
  browser.runtime.onStartup.addListener(() => {
    // The browser may speak another language since.
    rebuild().catch(reportError);
  });

  browser.contextMenus.onClicked.addListener((info, tab?: Tabs.Tab) => {
    const item = String(info.menuItemId);
    const presetId = item.startsWith(PRESET) ? item.slice(PRESET.length) : null;
    if ((item !== ASK_SELECTION && presetId === null) || tab?.windowId === undefined) return;
    const { windowId, id: tabId, title = '', url } = tab;
    // The gesture ends with the first await: the panel opens before anything else is done.
    const opened = chrome.sidePanel.open({ windowId });
    const pageUrl = url ?? info.pageUrl ?? '';
    const read = tabId === undefined ? null : () => readSelection(tabId, info.frameId ?? 0);
    const { selectionText: text = '', frameUrl } = info;
    const marked = { text, pageTitle: title, pageUrl, windowId, privately: tab.incognito };
    onSelection({ ...marked, ...(frameUrl !== undefined && { frameUrl }) }, read, presetId).catch(
      reportError,
    );
    opened.catch(reportError);
  });
}

/** Shows these items in place of those before. More than one stand in a submenu of Homebody's. */
export async function buildMenu(ask: string, presets: readonly ShownPreset[]): Promise<void> {
  await browser.contextMenus.removeAll();
  const contexts: ['selection'] = ['selection'];
  await create({ id: ASK_SELECTION, title: ask, contexts });
  if (presets.length > 0) await create({ id: 'line', type: 'separator', contexts });
  for (const { id, name } of presets) {
    // A menu takes an ampersand for the mark of a key, and `%s` for the selection.
    const title = name.replaceAll('&', '&&').replaceAll('%s', '% s');
    await create({ id: PRESET + id, title, contexts });
  }
}

/** Resolves when it is there: the browser says in a callback whether it took it. */
function create(item: chrome.contextMenus.CreateProperties): Promise<void> {
  return new Promise((resolve, reject) => {
    chrome.contextMenus.create(item, () => {
      const { lastError } = chrome.runtime;
      if (lastError) reject(new Error(lastError.message));
      else resolve();
    });
  });
}
