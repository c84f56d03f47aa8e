import type { Quote } from '@/core/conversation';
import { NO_SITE, siteOf } from '@/core/site';

/**
 * Where a quote comes from: its page's title, which the page chose, and its site, which it did
 * not, and which no title can push out of sight. Null where neither is known.
 */
export function QuoteOrigin({ quote }: { readonly quote: Quote }) {
  const site = siteOf(quote.pageUrl);
  return (
    <>
      {quote.pageTitle !== '' && <bdi class="quote-title">{quote.pageTitle}</bdi>}
      {/* What is read aloud or copied in one piece keeps the two apart. */}
      {quote.pageTitle !== '' && site !== NO_SITE && ' '}
      {site !== NO_SITE && <bdi class="quote-host">{site}</bdi>}
    </>
  );
}
