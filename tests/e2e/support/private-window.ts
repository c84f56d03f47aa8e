import type { Page } from '@playwright/test';
import { RealSidePanel } from '../../harness/real-side-panel';
import type { App } from './app';

/** Private windows of a browser, and the extension's own page that opens and closes them. */
export class PrivateWindows {
  readonly control: Page;
  readonly #app: App;

  private constructor(app: App, control: Page) {
    this.#app = app;
    this.control = control;
  }

  /** Allows the extension in private windows, as a person does on the browser's own page. */
  static async allow(app: App): Promise<PrivateWindows> {
    const { context, extensionId } = app.browser;
    const settings = await context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(async (id) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: {
          updateProfileConfiguration(wish: object): Promise<void>;
          updateExtensionConfiguration(wish: object): Promise<void>;
        };
      };
      // Without it an unpacked extension that is loaded anew stays off.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        incognitoAccess: true,
      });
    }, extensionId);
    await settings.close();
    // The browser loads the extension anew for it.
    for (;;) {
      try {
        return new PrivateWindows(app, await app.browser.openPanel('options.html'));
      } catch (error) {
        if (!String(error).includes('ERR_BLOCKED_BY_CLIENT')) throw error;
      }
    }
  }

  /** Opens one at an address; gives its id. */
  open(address: string): Promise<number> {
    return this.control.evaluate(async (url) => {
      const opened = await chrome.windows.create({ incognito: true, url });
      if (opened?.id === undefined || !opened.incognito) throw new Error('no private window');
      for (;;) {
        const [tab] = await chrome.tabs.query({ windowId: opened.id });
        if (tab?.status === 'complete') return opened.id;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }, address);
  }

  /** How many tabs each window has. */
  tabs(): Promise<Record<number, number>> {
    return this.control.evaluate(async () => {
      const counts: Record<number, number> = {};
      for (const { windowId } of await chrome.tabs.query({})) {
        counts[windowId] = (counts[windowId] ?? 0) + 1;
      }
      return counts;
    });
  }

  async focus(windowId: number): Promise<void> {
    await this.control.evaluate((id) => chrome.windows.update(id, { focused: true }), windowId);
  }

  close(windowId: number): Promise<void> {
    return this.control.evaluate((id) => chrome.windows.remove(id), windowId);
  }

  /** Opens the side panel of a window as a press would. */
  async openPanel(windowId: number): Promise<RealSidePanel> {
    const session = await this.#app.browser.context.newCDPSession(this.control);
    await session.send('Runtime.evaluate', {
      expression: `chrome.sidePanel.open({ windowId: ${windowId} })`,
      awaitPromise: true,
      userGesture: true,
    });
    return RealSidePanel.find(this.#app.browser.context);
  }
}
