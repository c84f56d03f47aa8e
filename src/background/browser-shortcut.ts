import browser, { type Tabs } from 'webextension-polyfill';
import type { MarkedInTab } from '@/core/marked-in-tab';
import type { Marked } from './deliver-selections';

/** As the manifest names it. */
const ASK_SELECTION = 'ask-selection';

export interface ShortcutOptions {
  /** What is marked in the tab, in the frame that has the focus. */
  readMarked(tabId: number): Promise<MarkedInTab>;
  onSelection(marked: Marked): Promise<void>;
}

/** "Ask about selection" by a key. Call at the top level of the service worker. */
export function installShortcut({ readMarked, onSelection }: ShortcutOptions): void {
  browser.commands.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    if (command !== ASK_SELECTION || tab?.windowId === undefined) return;
    const { windowId, id: tabId, title = '', url: pageUrl = '' } = tab;
    // The gesture ends with the first await: the panel opens before anything else is done.
    const opened = chrome.sidePanel.open({ windowId });
    const reading: Promise<MarkedInTab> =
      tabId === undefined ? Promise.resolve({ unread: 'closed' }) : readMarked(tabId);
    reading
      .then((read) => {
        const text = 'text' in read ? read.text : '';
        const unread = 'unread' in read && { unread: read.unread };
        return onSelection({ text, pageTitle: title, pageUrl, windowId, ...unread });
      })
      .catch(reportError);
    opened.catch(reportError);
  });
}
