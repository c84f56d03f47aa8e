import { useEffect, useRef } from 'preact/hooks';
import { NO_SITE } from '@/core/site';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { attentionTo } from '../stores/attention';
import { problemWords } from '../stores/page-use-store';
import { PageChip } from './page-chip';
import { StatusLine } from './status-line';
import { useKeptFocus } from './use-kept-focus';
import { usePageUse } from './use-page-use';
import './page-use.css';

/** What becomes of the page in front: it is being read, could not be, or goes with the question. */
export function PageBar() {
  const { composer, navigation, page } = useApp();
  const pageUse = usePageUse();
  const { page: text, talk } = useText();
  useEffect(() => attentionTo(document, window).onReturn(() => void pageUse.compare()), [pageUse]);
  const bar = useRef<HTMLDivElement>(null);
  // What can be pressed goes when the page is read, or is not.
  useKeptFocus(bar, () => composer.focus());
  const problem = pageUse.problem.value;
  const quote = pageUse.quote.value;
  const site = problem?.why === 'elsewhere' ? (page.page.value?.site ?? null) : null;
  return (
    <div ref={bar}>
      {pageUse.reading.value && (
        <div class="page-line">
          <StatusLine busy>{text.reading}</StatusLine>
          <button type="button" class="tool" onClick={() => pageUse.cancel()}>
            {text.cancel}
          </button>
        </div>
      )}
      {problem && (
        <div class="page-line page-problem">
          <StatusLine icon="alert" tone="attention">
            {problemWords(text, problem)}
          </StatusLine>
          {site !== null && site === problem.site && (
            <button
              type="button"
              class="tool"
              onClick={() => {
                pageUse.dismiss();
                navigation.followNow();
              }}
            >
              <bdi>{talk.follow.goTo(site === NO_SITE ? null : site)}</bdi>
            </button>
          )}
          <button
            type="button"
            class="icon-button icon-button-small"
            aria-label={text.dismiss}
            title={text.dismiss}
            onClick={() => {
              pageUse.dismiss();
              composer.focus();
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      {quote && <PageChip quote={quote} />}
    </div>
  );
}
