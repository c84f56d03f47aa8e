import browser, { type Tabs } from 'webextension-polyfill';
import type { MarkedInTab } from '@/core/marked-in-tab';
import type { Marked } from './deliver-selections';

/** As the manifest names it. */
const ASK_SELECTION = 'ask-selection';

export interface ShortcutOptions {
  /** What is marked in the tab, in the frame that has the focus. */
  readMarked(tabId: number): Promise<MarkedInTab>;
  /** Whether a page may be read at all. */
  mayRead(addresses: readonly string[]): Promise<boolean>;
  onSelection(marked: Marked): Promise<void>;
}

/** "Ask about selection" by a key. Call at the top level of the service worker. */
export function installShortcut({ readMarked, mayRead, onSelection }: ShortcutOptions): void {
  browser.commands.onCommand.addListener((command: string, tab?: Tabs.Tab) => {
    if (command !== ASK_SELECTION || tab?.windowId === undefined) return;
    const { windowId, id: tabId, title = '', url: pageUrl = '' } = tab;
    // The gesture ends with the first await: the panel opens before anything else is done.
    const opened = chrome.sidePanel.open({ windowId });
    const reading: Promise<MarkedInTab> =
      tabId === undefined
        ? Promise.resolve({ unread: 'closed' })
        : mayRead([pageUrl]).then((may) => (may ? readMarked(tabId) : { unread: 'never' }));
    reading
      .then((read) => {
        // Where its frame is, so that it is judged before anything of the text is used.
        const found = 'text' in read ? read : { text: '', unread: read.unread };
        const privately = tab.incognito;
        return onSelection({ ...found, pageTitle: title, pageUrl, windowId, privately });
      })
      .catch(reportError);
    opened.catch(reportError);
  });
}
