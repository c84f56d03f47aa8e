import browser from 'webextension-polyfill';
import { readSelection } from './read-selection';

/** The marked text of a frame, or null where the page does not let itself be read. */
export async function readSelectionOf(tabId: number, frameId: number): Promise<string | null> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: readSelection,
    });
    return typeof frame?.result === 'string' && frame.result !== '' ? frame.result : null;
  } catch {
    // Browser pages, the web store, PDF: the browser's own account of the selection serves there.
    return null;
  }
}
