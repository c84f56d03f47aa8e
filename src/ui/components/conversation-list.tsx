import { useSignalEffect } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { searchOf } from '../stores/search-of';
import { ConversationRows } from './conversation-rows';
import { ConversationSearch } from './conversation-search';
import './conversation-list.css';
import { itemsOfHits, itemsOfRows } from './list-item';
import { ScopeSwitch } from './scope-switch';

interface Props {
  /** Whether it stands beside the conversation; else it lies over it. */
  readonly wide: boolean;
}

/** The conversations of this site, or of all: to be found, opened, and put in order. */
export function ConversationList({ wide }: Props) {
  return useApp().conversationList.isOpen.value ? <OpenList wide={wide} /> : null;
}

function OpenList({ wide }: Props) {
  const app = useApp();
  const text = useText().conversations;
  const { conversationList: list } = app;
  const search = searchOf(app);
  const frame = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<Element | null>(null);
  const id = useId();
  const heard = useRef(0);
  const takeFocus = () => {
    const asked = list.focusRequests.value;
    if (asked === heard.current) return;
    heard.current = asked;
    if (!frame.current?.contains(document.activeElement)) opener.current = document.activeElement;
    field.current?.focus();
    field.current?.select();
  };
  // Before the next key can come: what is typed right after the key that opened it must land here.
  useLayoutEffect(takeFocus, []);
  useSignalEffect(takeFocus);

  const close = () => {
    const back = opener.current;
    list.close();
    // What lay under the list takes the focus only when it is drawn without `inert`.
    requestAnimationFrame(() => {
      if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
      else app.composer.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (search.text.peek() === '') return close();
    search.type('');
    field.current?.focus();
  };

  const result = search.result.value;
  const loaded = list.loaded.value;
  const rows = loaded?.rows;
  const items = useMemo(
    () => (result ? itemsOfHits(result.hits) : itemsOfRows(rows ?? [], text, app.today())),
    [result, rows, text, app],
  );
  const total = result ? items.length : (loaded?.total ?? 0);
  /** What was searched for when the rows were wanted that have not come yet. */
  const awaited = useRef<string | null>(null);
  const toRows = () => {
    const row = frame.current?.querySelector<HTMLElement>('.row-open[tabindex="0"]');
    awaited.current = row ? null : search.text.peek();
    row?.focus();
  };
  useEffect(() => {
    // A key is pressed sooner than rows come from the disk. Who went elsewhere meanwhile stays there.
    const isWanted = awaited.current === search.text.peek();
    if (isWanted && document.activeElement === field.current) toRows();
    if (items.length > 0) awaited.current = null;
  }, [items]);
  return (
    <>
      {!wide && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard has Esc and a button
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Esc and a button
        <div class="conversations-scrim" onClick={close} />
      )}
      <aside
        ref={frame}
        id="conversations"
        class={wide ? 'conversations' : 'conversations conversations-over'}
        aria-labelledby={id}
        onKeyDown={onKeyDown}
      >
        <div class="conversations-head">
          <h2 id={id}>{text.heading}</h2>
          <button
            type="button"
            class="icon-button icon-button-small"
            aria-label={text.close}
            title={text.close}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </div>
        <ScopeSwitch />
        <ConversationSearch field={field} toRows={toRows} />
        {items.length > 0 ? (
          <ConversationRows
            // A new list begins at its top.
            key={result ? `search ${list.scope.value}` : (list.site.value ?? '')}
            items={items}
            total={total}
            label={result ? text.found(total) : text.list(total)}
            opened={() => {
              if (!wide) list.close();
              app.composer.focus();
            }}
            leave={() => field.current?.focus()}
          />
        ) : (
          <NoRows />
        )}
      </aside>
    </>
  );
}

/** Why there is nothing in the list, and what that means. */
function NoRows() {
  const app = useApp();
  const { conversationList: list } = app;
  const search = searchOf(app);
  const text = useText().conversations;
  const result = search.result.value;
  const isOfSite = list.scope.value === 'site';
  if (result === null) {
    if (list.loaded.value === null) return <p class="conversations-none">{text.loading}</p>;
    return <p class="conversations-none">{isOfSite ? text.noneHere : text.none}</p>;
  }
  if (result.state === 'searching') return <p class="conversations-none">{text.searching}</p>;
  return (
    <div class="conversations-none">
      <p>{text.nothingFound(search.text.value.trim())}</p>
      {isOfSite && (
        <button
          type="button"
          class="button"
          onClick={() => {
            list.scope.value = 'all';
          }}
        >
          {text.searchAll}
        </button>
      )}
    </div>
  );
}
