import type { Quote } from '@/core/conversation';
import type { MessageId } from '@/core/ids';
import { siteOf } from '@/core/site';
import { OutsideLink } from './outside-link';
import { PageQuote } from './page-quote';
import { QuoteReading } from './quote-reading';
import { quoteSource } from './quote-source';
import './quote.css';

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
      <QuoteReading quote={quote} of={of} />
    </figure>
  );
}
