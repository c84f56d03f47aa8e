import type { ReadonlySignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { asId } from '@/core/ids';
import { askBackground } from '@/messaging/browser-ask';
import { connect } from '@/messaging/browser-runtime';
import { ensureHost, showInPanel } from '@/messaging/commands/host';
import { FILES_CHANNEL, offerFiles } from '@/messaging/file-handover';
import { receiveFile } from '@/messaging/file-return';
import { TOPICS_PORT } from '@/messaging/port';
import { TopicWatcher } from '@/messaging/watcher';
import { activePageOf } from './active-page';
import type { ActivePage, Adapter, Connection } from './adapter';
import type { Text } from './text/en';

const sleep = (ms: number) => new Promise<void>((resolve) => self.setTimeout(resolve, ms));

/** The leave to show the icons that the browser has kept. */
const ICONS: chrome.permissions.Permissions = { permissions: ['favicon'] };
/**
 * The leave to see which page each tab shows, and its icon, which is a part of the same question;
 * asked for when the person wants to be followed.
 */
const TABS: chrome.permissions.Permissions = { permissions: ['tabs', 'favicon'] };

/** How long a saved file keeps its address, in milliseconds. */
const REVOKE_MS = 60_000;

/** The interface's one way to the browser. */
export function createBrowserAdapter<Words extends Text>(
  text: ReadonlySignal<Words>,
): Adapter & { readonly text: ReadonlySignal<Words> } {
  const connections = new Set<(state: Connection) => void>();
  let connection: Connection = 'connecting';
  const watcher = new TopicWatcher({
    ensure: () => askBackground(ensureHost, {}),
    connect: () => connect(TOPICS_PORT),
    sleep,
    onConnection(state) {
      connection = state;
      for (const listener of connections) listener(state);
    },
  });

  return {
    send: askBackground,
    watch: (topic, listener) => watcher.watch(topic, listener),
    onConnection(listener) {
      connections.add(listener);
      listener(connection);
      return () => connections.delete(listener);
    },
    activePage,
    onActivePage(listener) {
      const tell = () => {
        activePage().then(listener, reportError);
      };
      browser.tabs.onActivated.addListener(tell);
      browser.tabs.onUpdated.addListener(tell);
      // A tab that was not told may be told now, and the other way round.
      browser.permissions.onAdded.addListener(tell);
      browser.permissions.onRemoved.addListener(tell);
      return () => {
        browser.permissions.onAdded.removeListener(tell);
        browser.permissions.onRemoved.removeListener(tell);
        browser.tabs.onActivated.removeListener(tell);
        browser.tabs.onUpdated.removeListener(tell);
      };
    },
    async openPanel(windowId, conversationId) {
      // The gesture ends with the first await: the panel opens before anything else is done.
      const opened = chrome.sidePanel.open({ windowId });
      const show = async () => {
        const shown = await conversationId;
        if (shown === null) return;
        const id = asId<'handoff'>(crypto.randomUUID());
        await askBackground(showInPanel, { id, windowId, conversationId: shown });
      };
      await Promise.all([opened, show()]);
    },
    requestTabs: () => chrome.permissions.request(TABS),
    async releaseTabs() {
      await chrome.permissions.remove(TABS);
    },
    openPrivately,
    openOptions: () => browser.runtime.openOptionsPage(),
    copy: (text) => navigator.clipboard.writeText(text),
    requestHost: (base) => browser.permissions.request({ origins: [originsOf(base)] }),
    async releaseHost(base) {
      const required = browser.runtime.getManifest().host_permissions ?? [];
      const origins = originsOf(base);
      // What the extension always may is not the person's to give back.
      if (!required.includes(origins)) await browser.permissions.remove({ origins: [origins] });
    },
    async offerFiles(importId, files) {
      const channel = new BroadcastChannel(FILES_CHANNEL);
      try {
        await offerFiles(channel, importId, files, sleep);
      } finally {
        channel.close();
      }
    },
    async receiveFile(id, ask) {
      const channel = new BroadcastChannel(FILES_CHANNEL);
      try {
        return await receiveFile(channel, id, ask, sleep);
      } finally {
        channel.close();
      }
    },
    saveFile(file) {
      const address = URL.createObjectURL(file);
      const link = document.createElement('a');
      link.href = address;
      link.download = file.name;
      link.click();
      // The browser has opened it by then; until it has, it needs the address.
      setTimeout(() => URL.revokeObjectURL(address), REVOKE_MS);
    },
    newId: () => crypto.randomUUID(),
    locale: browser.i18n.getUILanguage(),
    text,
    version: browser.runtime.getManifest().version,
  };
}

/** The tab in front. */
async function activePage(): Promise<ActivePage> {
  const [[tab], window, seesIcons] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    browser.windows.getCurrent(),
    chrome.permissions.contains(ICONS),
  ]);
  return activePageOf(tab, window, seesIcons);
}

/** A tab for a web page in a private window, and in no other one. */
async function openPrivately(url: string, windowId: number, active: boolean): Promise<void> {
  if (!/^https?:/i.test(url)) return;
  // Asked for among all: one that was closed is no fault, and its id is not there.
  const windows = await browser.windows.getAll();
  if (!windows.some(({ id, incognito }) => id === windowId && incognito)) return;
  await browser.tabs.create({ url, windowId, active });
}

/** The match pattern of an address; ports do not matter. */
function originsOf(base: string): string {
  const { protocol, hostname } = new URL(base);
  return `${protocol}//${hostname}/*`;
}
