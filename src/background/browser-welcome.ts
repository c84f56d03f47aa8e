import browser from 'webextension-polyfill';
import { localStore } from './browser-session';
import { welcomeOnce } from './welcome-once';

/** Opens the welcome page once. Call at the top level of the service worker. */
export function installWelcome(): void {
  const options = {
    welcomed: localStore('welcomed'),
    open: () => browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }),
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    welcomeOnce(reason, options).catch(reportError);
  });
}
