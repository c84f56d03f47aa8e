import browser from 'webextension-polyfill';
import type { ExtensionCommands } from './shortcuts/extension-commands';

/** Where Chromium sets the shortcuts of extensions. No page may link to it, an extension may open it. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The shortcuts that the browser keeps. */
export const extensionCommands: ExtensionCommands = {
  async list() {
    const commands = await browser.commands.getAll();
    return commands.map(({ name = '', description = '', shortcut = '' }) => ({
      ...{ name, description, keys: shortcut },
    }));
  },
  async openSettings() {
    await browser.tabs.create({ url: CHROMIUM_PAGE });
  },
};
