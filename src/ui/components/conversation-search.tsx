import type { RefObject } from 'preact';
import { LONGEST_SEARCH } from '@/messaging/commands/conversation-list';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { MOST_HITS } from '../stores/conversation-search-store';
import { searchOf } from '../stores/search-of';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Takes the focus to the rows. */
  toRows(): void;
}

/** The search field, and how far the search is. */
export function ConversationSearch({ field, toRows }: Props) {
  const search = searchOf(useApp());
  const text = useText().conversations;
  const result = search.result.value;
  const state = () => {
    if (result === null) return '';
    if (result.state === 'searching') return text.searching;
    return result.state === 'more' ? text.foundMore(MOST_HITS) : text.found(result.hits.length);
  };
  return (
    <search class="find">
      <div class="find-box">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          class="find-text"
          dir="auto"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck={false}
          aria-label={text.search}
          placeholder={text.searchPlaceholder}
          maxLength={LONGEST_SEARCH}
          value={search.text.value}
          onInput={(event) => search.type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
            event.preventDefault();
            toRows();
          }}
        />
        {search.text.value !== '' && (
          <button
            type="button"
            class="icon-button icon-button-small"
            aria-label={text.clear}
            title={text.clear}
            onClick={() => {
              search.type('');
              field.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <p class={result?.hits.length ? 'find-state' : 'visually-hidden'} role="status">
        {state()}
      </p>
    </search>
  );
}
