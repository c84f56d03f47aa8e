import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '@/background/background';
import { setBadge } from '@/background/browser-badge';
import { keptData } from '@/background/browser-kept-data';
import { installMenus } from '@/background/browser-menus';
import { offscreenDocuments } from '@/background/browser-offscreen';
import { localStore, sessionStore } from '@/background/browser-session';
import { installWelcome } from '@/background/browser-welcome';
import { askDirectly } from '@/messaging/browser-ask';
import { tellErased } from '@/messaging/browser-erased';
import { listen, sendMessage } from '@/messaging/browser-runtime';
import { findPage } from '@/page/browser-find-page';
import { readSelectionOf } from '@/page/browser-read';

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
      findPage,
      tellErased,
      makeId: () => crypto.randomUUID(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    });
    listen(background.answer);
    installMenus({ readSelection: readSelectionOf, onSelection: background.deliver });
    installWelcome();
    browser.runtime.onStartup.addListener(() => {
      background.launch().catch(reportError);
    });
    background.resume().catch(reportError);
  },
});
