import type { Quote } from '@/core/conversation';
import { NO_SITE, siteOf } from '@/core/site';

/**
 * Where a quote comes from: its page's title, which the page chose, and its site, which it did
 * not, and which no title can push out of sight. Null where neither is known.
 */
export function QuoteOrigin({ quote }: { readonly quote: Quote }) {
  const site = siteOf(quote.pageUrl);
  // A page without a title, a PDF for one, is named by the browser after its site.
  const title = quote.pageTitle === site ? '' : quote.pageTitle;
  return (
    <>
      {title !== '' && <bdi class="quote-title">{title}</bdi>}
      {/* What is read aloud or copied in one piece keeps the two apart. */}
      {title !== '' && site !== NO_SITE && ' '}
      {site !== NO_SITE && <bdi class="quote-host">{site}</bdi>}
    </>
  );
}
