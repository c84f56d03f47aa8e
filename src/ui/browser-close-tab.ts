import browser from 'webextension-polyfill';

/** Closes the tab of this page. A window that has no other keeps an empty one. */
export async function closeTab(): Promise<void> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  if (tabs.length < 2) await browser.tabs.create({});
  window.close();
}
