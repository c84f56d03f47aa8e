import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { pagePart } from './later-parts';
import { QuoteOrigin } from './quote-origin';
import './quote.css';

/** The selection that goes with the question, with its source and a way to leave it out. */
export function QuoteChip() {
  const app = useApp();
  const text = useText();
  const quote = app.drafts.quote.value;
  // A page has a chip of its own.
  if (quote === null || quote.kind === 'page') return null;
  const Reach = pagePart.value.value?.SelectionReach;
  return (
    <figure class="quote-chip" aria-label={text.composer.quote}>
      <Icon name="quote" />
      <div class="quote-chip-words">
        <blockquote class="quote-chip-text" dir="auto">
          {quote.text}
        </blockquote>
        <figcaption class="quote-source" title={quote.pageUrl}>
          <QuoteOrigin quote={quote} />
        </figcaption>
        {quote.fromBrowser && <p class="quote-note">{text.menu.fromBrowser}</p>}
        {Reach && <Reach quote={quote} />}
      </div>
      <button
        type="button"
        class="icon-button icon-button-small"
        aria-label={text.composer.removeQuote}
        title={text.composer.removeQuote}
        onClick={() => {
          app.drafts.removeQuote();
          app.composer.focus();
        }}
      >
        <Icon name="close" />
      </button>
    </figure>
  );
}
