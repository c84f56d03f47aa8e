import type { Quote } from './conversation';

/** All that a quote says. */
export const QUOTE_FIELDS = [
  'text',
  'pageUrl',
  'pageTitle',
  'kind',
  'mark',
  'from',
  'passes',
  'isCut',
  'lacksFrames',
  'fromBrowser',
] as const satisfies readonly (keyof Quote)[];

/** Whether two quotes say the same. */
export function sameQuote(one: Quote | null, other: Quote | null): boolean {
  if (one === null || other === null) return one === other;
  return QUOTE_FIELDS.every((what) => one[what] === other[what]);
}
