import browser from 'webextension-polyfill';
import { LONGEST_QUOTE } from '@/core/quote-limit';
import { readSelection } from './read-selection';

/**
 * The marked text of a frame, or null where the page does not let itself be read. Never answers
 * where the page hangs. A text that is too long to be quoted is longer than that, and not whole.
 */
export async function readSelectionOf(tabId: number, frameId: number): Promise<string | null> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: readSelection,
      args: [LONGEST_QUOTE],
    });
    return typeof frame?.result === 'string' && frame.result !== '' ? frame.result : null;
  } catch {
    // Browser pages, the web store, PDF: the browser's own account of the selection serves there.
    return null;
  }
}
