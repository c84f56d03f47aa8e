import browser from 'webextension-polyfill';
import type { Marked } from './deliver-selections';

const ASK_SELECTION = 'ask-selection';

export interface MenuOptions {
  /** The marked text with its line breaks, or null where the page does not let itself be read. */
  readSelection(tabId: number, frameId: number): Promise<string | null>;
  /** `better` is the page's own text, where there is one and once it is there. */
  onSelection(marked: Marked, better: Promise<string | null> | null): Promise<void>;
}

/** "Ask about selection" in the context menu. Call at the top level of the service worker. */
export function installMenus({ readSelection, onSelection }: MenuOptions): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({
        id: ASK_SELECTION,
        title: browser.i18n.getMessage('menuAskSelection'),
        contexts: ['selection'],
      });
    }, reportError);
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== ASK_SELECTION || tab?.windowId === undefined) return;
    const { windowId, id: tabId, title = '', url } = tab;
    // The gesture ends with the first await: the panel opens before anything else is done.
    const opened = chrome.sidePanel.open({ windowId });
    const pageUrl = url ?? info.pageUrl ?? '';
    const better = tabId === undefined ? null : readSelection(tabId, info.frameId ?? 0);
    const marked = { text: info.selectionText ?? '', pageTitle: title, pageUrl, windowId };
    onSelection(marked, better).catch(reportError);
    opened.catch(reportError);
  });
}
