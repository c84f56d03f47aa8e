import type { Quote } from '@/core/conversation';
import type { MessageId } from '@/core/ids';
import { OutsideLink } from './outside-link';
import { PageQuote } from './page-quote';
import { QuoteOrigin } from './quote-origin';
import { QuoteReading } from './quote-reading';
import './quote.css';

interface Props {
  readonly quote: Quote;
  /** The question that it goes with, where it was asked. */
  readonly of?: MessageId | undefined;
}

/** A quote inside a question. Its source is a link to the page, which is opened only when asked. */
export function QuoteBlock({ quote, of }: Props) {
  if (quote.kind === 'page') return <PageQuote quote={quote} of={of} />;
  const web = /^https?:/i.test(quote.pageUrl) && URL.canParse(quote.pageUrl);
  return (
    <figure class="quote">
      <blockquote class="quote-text" dir="auto">
        {quote.text}
      </blockquote>
      <figcaption class="quote-source">
        {web ? (
          <OutsideLink href={quote.pageUrl} title={quote.pageUrl}>
            <QuoteOrigin quote={quote} />
          </OutsideLink>
        ) : (
          <QuoteOrigin quote={quote} />
        )}
      </figcaption>
      <QuoteReading quote={quote} of={of} />
    </figure>
  );
}
