import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Quote } from '@/core/conversation';
import type { MessageId } from '@/core/ids';
import { NO_SITE, siteOf } from '@/core/site';
import { useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { countWords } from './count-words';
import { inPieces } from './in-pieces';
import { OutsideLink } from './outside-link';
import { QuoteReading } from './quote-reading';
import './page-use.css';

interface Props {
  readonly quote: Quote;
  /** The question that it goes with, where it was asked. */
  readonly of?: MessageId | undefined;
}

/** A page inside a question, folded: what it is, and what of it the model read. */
export function PageQuote({ quote, of }: Props) {
  const { page: text, header } = useText();
  const isOpen = useSignal(false);
  const words = useMemo(() => countWords(quote.text), [quote.text]);
  const site = siteOf(quote.pageUrl);
  const isWeb = /^https?:/i.test(quote.pageUrl) && URL.canParse(quote.pageUrl);
  return (
    <figure class="page-quote" aria-label={text.showText}>
      <details
        onToggle={(event) => {
          isOpen.value = event.currentTarget.open;
        }}
      >
        <summary class="page-summary">
          <Icon name="page" />
          <span class="page-chip-words">
            <span class="page-title" dir="auto">
              {quote.pageTitle || text.untitled}
            </span>
            <span class="page-facts">
              <bdi>{site === NO_SITE ? header.noSite : site}</bdi> · {text.words(words)}
            </span>
          </span>
          <Icon name="chevron" />
        </summary>
        {isOpen.value && (
          <>
            {isWeb && (
              <OutsideLink class="page-address" href={quote.pageUrl}>
                <bdi>{quote.pageUrl}</bdi>
              </OutsideLink>
            )}
            <section
              class="page-text"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
              tabIndex={0}
              aria-label={text.text}
            >
              {inPieces(quote.text).map((piece, at) => (
                <div key={String(at)} class="page-piece" dir="auto">
                  {piece}
                </div>
              ))}
            </section>
          </>
        )}
      </details>
      <QuoteReading quote={quote} of={of} />
    </figure>
  );
}
