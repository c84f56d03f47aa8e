import browser from 'webextension-polyfill';

/** The address of a tab's page; null where it is not told, and then it may not be read either. */
export async function tabAddress(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    // The tab is gone: whoever reads it says so.
    return null;
  }
}
