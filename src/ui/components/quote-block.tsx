import type { Quote } from '@/core/conversation';
import type { MessageId } from '@/core/ids';
import { siteOf } from '@/core/site';
import { OutsideLink } from './outside-link';
import { PageQuote } from './page-quote';
import './quote.css';

/** Where a quote comes from, as a person calls it. */
export function quoteSource(quote: Quote): string {
  return quote.pageTitle || (URL.canParse(quote.pageUrl) ? new URL(quote.pageUrl).host : '');
}

interface Props {
  readonly quote: Quote;
  /** The question that it goes with, where it was asked. */
  readonly of?: MessageId | undefined;
}

/** A quote inside a question. Its source is a link to the page, which is opened only when asked. */
export function QuoteBlock({ quote, of }: Props) {
  if (quote.kind === 'page') return <PageQuote quote={quote} of={of} />;
  const source = quoteSource(quote);
  const web = /^https?:/i.test(quote.pageUrl) && URL.canParse(quote.pageUrl);
  return (
    <figure class="quote">
      <blockquote class="quote-text" dir="auto">
        {quote.text}
      </blockquote>
      {source !== '' && (
        <figcaption class="quote-source">
          {web ? (
            <OutsideLink href={quote.pageUrl} title={quote.pageUrl}>
              <bdi>{source}</bdi> <span class="quote-host">{siteOf(quote.pageUrl)}</span>
            </OutsideLink>
          ) : (
            <bdi>{source}</bdi>
          )}
        </figcaption>
      )}
    </figure>
  );
}
