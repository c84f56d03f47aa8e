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
    return { kind: 'refused', why: closedWhy(outcome.reason) } as const;
  }
  if (outcome.kind === 'unreadable') return { kind: 'refused', why: 'unreadable' } as const;
  const { address, title, markdown, isWhole, contentType, closedFrames } = outcome.reading;
  const { sha256: mark } = await markOf(outcome.reading);
  const facts = { isWhole, contentType, closedFrames };
  return { kind: 'read', address, title, text: markdown, mark, ...facts } as const;
}
