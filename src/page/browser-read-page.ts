import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type PageReading, PageReadingSchema } from './page-reading';

/** What came of asking for a page. */
export type PageOutcome =
  | { readonly kind: 'read'; readonly reading: PageReading }
  /** No script may run there: a browser page, the store, a page without the person's leave. */
  | { readonly kind: 'closed'; readonly reason: string }
  /** What came back is no reading; the page, or something in its process, made it up. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The built script of `entrypoints/read-page.ts`; it is loaded into a page when it is asked for. */
const SCRIPT = '/read-page.js';

/**
 * Reads the page of a tab, for which the person gave leave (`activeTab`). Never answers where the
 * page hangs: whoever asks decides how long to wait. Never rejects.
 */
export async function readPageOf(tabId: number): Promise<PageOutcome> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
    const parsed = v.safeParse(PageReadingSchema, frame?.result);
    if (parsed.success) return { kind: 'read', reading: parsed.output };
    const reason = parsed.issues.map(({ message }) => message).join(' ');
    return { kind: 'unreadable', reason };
  } catch (error) {
    return { kind: 'closed', reason: error instanceof Error ? error.message : String(error) };
  }
}
