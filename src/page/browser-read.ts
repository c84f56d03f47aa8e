import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type MarkedInTab, markedInTab } from '@/core/marked-in-tab';
import { LONGEST_QUOTE } from '@/core/quote-limit';
import { readFocus } from './read-focus';
import { readSelection } from './read-selection';

const ReadSchema = v.object({ text: v.string(), address: v.string() });

/**
 * The marked text of a frame with where it stands, or null where the page does not let itself be read. Never answers
 * where the page hangs. A text that is too long to be quoted is longer than that, and not whole.
 */
export async function readSelectionOf(
  tabId: number,
  frameId: number,
): Promise<{ readonly text: string; readonly frameUrl: string } | null> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: readSelection,
      args: [LONGEST_QUOTE],
    });
    const read = v.safeParse(ReadSchema, frame?.result);
    if (!read.success || read.output.text === '') return null;
    return { text: read.output.text, frameUrl: read.output.address };
  } catch {
    // Browser pages, the web store, PDF: the browser's own account of the selection serves there.
    return null;
  }
}

/** Longest wait for a page that hangs, in milliseconds. */
const READING_MS = 1_000;

/**
 * What is marked in a tab, in whichever frame that is. A page that hangs counts as one that does
 * not let itself be read; in a text that is too long see above.
 */
export async function readMarkedOf(tabId: number): Promise<MarkedInTab> {
  const late = new Promise<MarkedInTab>((resolve) => {
    setTimeout(() => resolve({ unread: 'closed' }), READING_MS);
  });
  return Promise.race([readFrames(tabId), late]);
}

async function readFrames(tabId: number): Promise<MarkedInTab> {
  const target = { tabId, allFrames: true };
  try {
    const [texts, focuses] = await Promise.all([
      browser.scripting.executeScript({ target, func: readSelection, args: [LONGEST_QUOTE] }),
      browser.scripting.executeScript({ target, func: readFocus }),
    ]);
    const focusOf = new Map(focuses.map(({ frameId, result }) => [frameId, result]));
    return markedInTab(
      texts.map(({ frameId, result }) => {
        const focus = focusOf.get(frameId);
        const read = v.safeParse(ReadSchema, result);
        return {
          ...(read.success ? read.output : { text: '', address: '' }),
          focus: focus === 'here' || focus === 'within' ? focus : 'elsewhere',
        };
      }),
    );
  } catch {
    // Browser pages, the web store: nobody but the browser may look into them.
    return { unread: 'closed' };
  }
}
