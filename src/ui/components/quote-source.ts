import type { Quote } from '@/core/conversation';

/** Where a quote comes from, as a person calls it. */
export function quoteSource(quote: Quote): string {
  return quote.pageTitle || (URL.canParse(quote.pageUrl) ? new URL(quote.pageUrl).host : '');
}
