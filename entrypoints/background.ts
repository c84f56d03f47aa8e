import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '@/background/background';
import { setBadge } from '@/background/browser-badge';
import { keptData } from '@/background/browser-kept-data';
import { buildMenu, installMenus } from '@/background/browser-menus';
import { offscreenDocuments } from '@/background/browser-offscreen';
import { hasPrivateWindows, watchWindows } from '@/background/browser-private-windows';
import { localStore, sessionStore } from '@/background/browser-session';
import { installShortcut } from '@/background/browser-shortcut';
import { tabAddress } from '@/background/browser-tab-address';
import { installWelcome } from '@/background/browser-welcome';
import { askDirectly } from '@/messaging/browser-ask';
import { tellErased } from '@/messaging/browser-erased';
import { listen, sendMessage } from '@/messaging/browser-runtime';
import { findPage } from '@/page/browser-find-page';
import { readMarkedOf, readSelectionOf } from '@/page/browser-read';
import { menuWords } from '@/ui/text/menu-words';

export default defineBackground({
  type: 'module',
  main() {
    const background = createBackground({
      documents: offscreenDocuments,
      ask: askDirectly,
      send: sendMessage,
      selections: sessionStore('selections'),
      work: localStore('work'),
      setBadge,
      kept: keptData,
      menu: {
        store: localStore('menu'),
        words: menuWords,
        locale: () => browser.i18n.getUILanguage(),
        build: buildMenu,
      },
      unread: localStore('unread'),
      hasPrivateWindows,
      tabAddress,
      findPage,
      tellErased,
      makeId: () => crypto.randomUUID(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onFault: reportError,
    });
    listen(background.answer);
    installMenus({
      readSelection: readSelectionOf,
      onSelection: background.deliver,
      rebuild: background.rebuildMenu,
    });
    installShortcut({
      readMarked: readMarkedOf,
      mayRead: background.mayRead,
      onSelection: background.deliver,
    });
    watchWindows(background.windowClosed);
    installWelcome();
    browser.runtime.onStartup.addListener(() => {
      background.launch().catch(reportError);
    });
    background.resume().catch(reportError);
  },
});
