import browser from 'webextension-polyfill';
import { readPageOf } from './browser-read-page';
import { closedWhy } from './closed-why';
import { markOf } from './page-mark';

/**
 * The page of a tab with its mark, or why there is none. Never answers where the page hangs, and
 * never rejects.
 */
export async function findPage(tabId: number) {
  const outcome = await readPageOf(tabId);
  if (outcome.kind === 'closed') {
    const why = (await isClosedFile(tabId)) ? 'files' : closedWhy(outcome.reason);
    return { kind: 'refused', why } as const;
  }
  if (outcome.kind === 'unreadable') return { kind: 'refused', why: 'unreadable' } as const;
  const { address, title, markdown, isWhole, contentType, closedFrames } = outcome.reading;
  const { sha256: mark } = await markOf(outcome.reading);
  const facts = { isWhole, contentType, closedFrames };
  return { kind: 'read', address, title, text: markdown, mark, ...facts } as const;
}

/** Whether a tab shows a file of this computer, and the person has not let Homebody read any. */
async function isClosedFile(tabId: number): Promise<boolean> {
  try {
    const { url = '' } = await browser.tabs.get(tabId);
    return url.startsWith('file:') && !(await browser.extension.isAllowedFileSchemeAccess());
  } catch {
    // The tab is gone, which the browser's own words say.
    return false;
  }
}
