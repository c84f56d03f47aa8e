import type { Page } from '@playwright/test';
import type { LaunchedExtension } from '../harness/browser';
import { pressToolbarButton } from '../harness/press-toolbar-button';
import { RealSidePanel } from '../harness/real-side-panel';

/** Longest wait for it, in milliseconds: another Chromium may not know this way. */
const LONGEST_MS = 15_000;

/** Runs in the popup. */
const OPEN = `(async () => {
  const { id: windowId } = await chrome.windows.getCurrent();
  await chrome.sidePanel.open({ windowId });
  window.close();
})()`;

/**
 * Opens the browser's own side panel beside a page. That takes a person's gesture: a press of the
 * toolbar button, which also lets the extension into the page, and one in the popup.
 * @returns whether it is open
 */
export async function openSidePanel(browser: LaunchedExtension, page: Page): Promise<boolean> {
  const open = async () => {
    await pressToolbarButton(browser, page);
    const popup = await RealSidePanel.find(browser.context, 'popup');
    // The popup may be gone before its last word comes.
    await Promise.race([popup.evaluate(OPEN), RealSidePanel.find(browser.context)]);
    return true;
  };
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, LONGEST_MS, false));
  return Promise.race([open().catch(() => false), late]);
}
