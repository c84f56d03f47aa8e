import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ConversationId } from '@/core/ids';
import { useApp } from '../app/app-context';
import { isPressed } from '../shortcuts/shortcuts';
import { ConversationMenu } from './conversation-menu';
import { ConversationRow } from './conversation-row';
import type { ListItem } from './list-item';
import { layOut, rowAt, rowsInView } from './row-layout';

interface Props {
  readonly items: readonly ListItem[];
  /** How many there are, with those that are not here yet. */
  readonly total: number;
  readonly label: string;
  /** A row was opened. */
  opened(): void;
  /** There is no row left that could have the focus. */
  leave(): void;
}

/** Heights in rem, so that they grow with the letters; the style sheet has the same. */
const ROW = 3.5;
const FOUND_ROW = 4.75;
const HEADING = 2;
/** Rows drawn above and below those in view. */
const AROUND = 6;
/** The list is asked for this many rows before its end comes into view. */
const AHEAD = 100;
const MENU_HEIGHT = 200;

/** The rows, however many: only those in view are drawn. Arrows move, Enter opens. */
export function ConversationRows({ items, total, label, opened, leave }: Props) {
  const app = useApp();
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useSignal({ top: 0, height: 600 });
  const activeId = useSignal<ConversationId | null>(null);
  const renamingId = useSignal<ConversationId | null>(null);
  const menu = useSignal<{ id: ConversationId; edge: number; upwards: boolean } | null>(null);
  /** The last row is wanted, and is not here yet. */
  const wantsEnd = useRef(false);
  const wantsFocus = useRef<'open' | 'more' | null>(null);

  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const layout = useMemo(() => {
    const heights = items.map(
      ({ found, heading }) => ((found ? FOUND_ROW : ROW) + (heading ? HEADING : 0)) * rem,
    );
    return layOut(heights, Math.max(0, total - items.length) * ROW * rem);
  }, [items, total, rem]);
  const { from, to } = rowsInView(layout, view.value.top, view.value.height, AROUND);
  const activeAt = Math.max(
    0,
    items.findIndex(({ conversation }) => conversation.id === activeId.value),
  );
  const viewEnd = view.value.top + view.value.height;
  const beyond = Math.max(0, viewEnd - (layout.tops[items.length] ?? 0)) / (ROW * rem);
  const wanted = Math.min(total, rowAt(layout, viewEnd) + Math.ceil(beyond) + AHEAD);

  useEffect(() => {
    if (items.length < wanted) void app.conversationList.loadTo(wanted);
  }, [app, wanted, items.length]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      view.value = { top: element.scrollTop, height: element.clientHeight };
      menu.value = null;
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [view, menu]);
  useLayoutEffect(() => {
    if (wantsFocus.current === null) return;
    const slot = scroller.current?.querySelector(`[data-at="${activeAt}"]`);
    slot?.querySelector<HTMLElement>(`.row-${wantsFocus.current}`)?.focus({ preventScroll: true });
    wantsFocus.current = null;
  });

  const focusRow = (index: number, what: 'open' | 'more' = 'open') => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    const element = scroller.current;
    if (!item || !element) return leave();
    const at = items.indexOf(item);
    const top = layout.tops[at] ?? 0;
    const bottom = layout.tops[at + 1] ?? top;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) {
      element.scrollTop = bottom - element.clientHeight;
    }
    wantsFocus.current = what;
    activeId.value = item.conversation.id;
    view.value = { top: element.scrollTop, height: element.clientHeight };
  };
  const toEnd = () => {
    wantsEnd.current = items.length < total;
    if (wantsEnd.current) void app.conversationList.loadTo(total);
    focusRow(items.length - 1);
  };
  useLayoutEffect(() => {
    if (!wantsEnd.current || items.length < total) return;
    wantsEnd.current = false;
    focusRow(items.length - 1);
  });
  const remove = (index: number) => {
    const item = items[index];
    if (!item) return;
    menu.value = null;
    if (items.length === 1) leave();
    else focusRow(index + 1 < items.length ? index + 1 : index - 1);
    void app.conversationActions.remove(item.conversation);
  };
  const open = (item: ListItem) => {
    void app.conversationActions.open(item.conversation.id, item.found?.id ?? null);
    activeId.value = item.conversation.id;
    opened();
  };
  const openMenu = (index: number, button: Element | null) => {
    const item = items[index];
    const around = frame.current?.getBoundingClientRect();
    const at = button?.getBoundingClientRect();
    if (!item || !around || !at) return;
    const { id } = item.conversation;
    activeId.value = id;
    const upwards = at.bottom + MENU_HEIGHT > around.bottom && at.top - around.top > MENU_HEIGHT;
    const edge = upwards ? around.bottom - at.top : at.bottom - around.top;
    menu.value = menu.peek()?.id === id ? null : { id, edge, upwards };
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(view.peek().height / (ROW * rem)) - 1);
    const steps: Record<string, number> = {
      ArrowDown: activeAt + 1,
      ArrowUp: activeAt - 1,
      PageDown: activeAt + page,
      PageUp: activeAt - page,
      Home: 0,
    };
    const step = steps[event.key];
    const item = items[activeAt];
    wantsEnd.current = false;
    if (step !== undefined) focusRow(step);
    else if (event.key === 'End') toEnd();
    else if (isPressed('rename', event) && item) renamingId.value = item.conversation.id;
    else if (isPressed('delete', event) && item) remove(activeAt);
    else return;
    event.preventDefault();
  };

  const drawn = [...Array(Math.max(0, to - from)).keys()].map((index) => index + from);
  // The row that has the focus is kept, wherever the list was scrolled to.
  if (items.length > 0 && (activeAt < from || activeAt >= to)) drawn.push(activeAt);
  const menuAt = items.findIndex(({ conversation }) => conversation.id === menu.value?.id);
  const menuItem = items[menuAt];
  return (
    <div ref={frame} class="rows-frame">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of its rows */}
      <div ref={scroller} class="rows-scroll" onKeyDown={onKeyDown}>
        <ul class="rows" aria-label={label} style={{ blockSize: `${layout.height}px` }}>
          {drawn
            .sort((one, other) => one - other)
            .map((index) => {
              const item = items[index];
              if (!item) return null;
              const { id } = item.conversation;
              return (
                <li
                  key={id}
                  class="row-slot"
                  data-at={index}
                  aria-posinset={index + 1}
                  aria-setsize={total}
                  style={{ insetBlockStart: `${layout.tops[index]}px` }}
                  onFocusCapture={() => {
                    activeId.value = id;
                  }}
                >
                  {item.heading !== null && <h3 class="row-heading">{item.heading}</h3>}
                  <ConversationRow
                    item={item}
                    active={index === activeAt}
                    renaming={renamingId.value === id}
                    menuOpen={menu.value?.id === id}
                    open={() => open(item)}
                    openMenu={() =>
                      openMenu(
                        index,
                        scroller.current?.querySelector(`[data-at="${index}"] .row-more`) ?? null,
                      )
                    }
                    endRename={(byKey) => {
                      renamingId.value = null;
                      if (byKey) focusRow(index);
                    }}
                  />
                </li>
              );
            })}
        </ul>
      </div>
      {menu.value && menuItem && (
        <ConversationMenu
          key={menu.value.id}
          conversation={menuItem.conversation}
          place={menu.value}
          close={(back) => {
            menu.value = null;
            if (back) focusRow(menuAt, 'more');
          }}
          rename={() => {
            menu.value = null;
            renamingId.value = menuItem.conversation.id;
          }}
          remove={() => remove(menuAt)}
        />
      )}
    </div>
  );
}
