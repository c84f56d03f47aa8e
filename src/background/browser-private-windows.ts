import browser from 'webextension-polyfill';

/** Whether a private window is open that Homebody may be used in. */
export async function hasPrivateWindows(): Promise<boolean> {
  return (await browser.windows.getAll()).some(({ incognito }) => incognito);
}

/** Tells of each window that is closed. Call at the top level of the service worker. */
export function watchWindows(onClosed: () => Promise<void>): void {
  browser.windows.onRemoved.addListener(() => {
    onClosed().catch(reportError);
  });
}
