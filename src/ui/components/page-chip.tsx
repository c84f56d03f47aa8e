import { useId, useMemo } from 'preact/hooks';
import type { Quote } from '@/core/conversation';
import { NO_SITE, siteOf } from '@/core/site';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { countWords } from './count-words';
import { PageStart } from './page-start';
import { reachWords } from './reach-words';
import { StatusLine } from './status-line';
import { usePageUse } from './use-page-use';
import { useReach } from './use-reach';
import './page-use.css';

/** The page that goes with the question: what it is, how much of it fits, and what of it is read. */
export function PageChip({ quote }: { readonly quote: Quote }) {
  const app = useApp();
  const pageUse = usePageUse();
  const { page: text, header } = useText();
  const passesMeaning = useId();
  const words = useMemo(() => countWords(quote.text), [quote.text]);
  const reach = useReach(quote);
  const site = siteOf(quote.pageUrl);
  const from = quote.from ?? 0;
  const isAll = reach === null || (from === 0 && reach >= quote.text.length);
  const stale = pageUse.staleness.value;
  return (
    <figure class="page-chip" aria-label={text.chip}>
      <div class="page-chip-head">
        <Icon name="page" />
        <figcaption class="page-chip-words">
          <p class="page-title" dir="auto" title={quote.pageUrl}>
            {quote.pageTitle || text.untitled}
          </p>
          <p class="page-facts">
            <bdi>{site === NO_SITE ? header.noSite : site}</bdi> · {text.words(words)}
            {reach !== null && !quote.passes && ` · ${reachWords(text, quote, reach)}`}
          </p>
        </figcaption>
        <button
          type="button"
          class="icon-button icon-button-small"
          aria-label={text.again}
          title={text.again}
          aria-disabled={pageUse.reading.value}
          onClick={() => void pageUse.use()}
        >
          <Icon name="retry" />
        </button>
        <button
          type="button"
          class="icon-button icon-button-small"
          aria-label={text.remove}
          title={text.remove}
          onClick={() => {
            app.drafts.removeQuote();
            app.composer.focus();
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      {quote.isCut && <p class="page-facts">{text.beginningOnly}</p>}
      {quote.lacksFrames && <p class="page-facts">{text.framesLeftOut}</p>}
      {!isAll && (
        <div class="page-choices">
          <PageStart text={quote.text} from={from} choose={(place) => pageUse.beginAt(place)} />
          <label class="page-passes" title={text.passesMeaning}>
            <input
              type="checkbox"
              checked={quote.passes === true}
              aria-describedby={passesMeaning}
              onChange={(event) => pageUse.readInPasses(event.currentTarget.checked)}
            />
            {text.passes}
          </label>
          <span id={passesMeaning} class="visually-hidden">
            {text.passesMeaning}
          </span>
        </div>
      )}
      {stale && (
        <div class="page-line">
          <StatusLine icon="alert" tone="attention">
            {stale === 'changed' ? text.changed : text.isElsewhere}
          </StatusLine>
          <button type="button" class="tool" onClick={() => void pageUse.use()}>
            {stale === 'changed' ? text.again : text.useThat}
          </button>
        </div>
      )}
    </figure>
  );
}
