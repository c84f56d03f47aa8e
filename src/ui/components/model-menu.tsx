import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ModelId } from '@/core/ids';
import type { ModelsView } from '@/messaging/topics/models';
import { useApp, useText } from '../app/app-context';
import './model-menu.css';
import { ModelMenuFoot } from './model-menu-foot';
import { ModelRows } from './model-rows';
import { ModelSearch } from './model-search';
import { useModelList } from './use-model-list';
import { useSteadyPlace } from './use-steady-place';

interface Props {
  readonly view: ModelsView;
  readonly currentId: ModelId | null;
  /** What opened it: a press there is not "outside". */
  readonly anchor: RefObject<HTMLElement | null>;
  /** Closes it and gives the focus back. */
  shut(): void;
}

/** Rows that Page Up and Page Down pass over. */
const PAGE = 5;

/**
 * The models to choose from, and the way to their files. Typing searches, arrows move, Enter
 * chooses, Esc clears the search and then closes.
 */
export function ModelMenu({ view, currentId, anchor, shut }: Props) {
  const app = useApp();
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const prefix = useId();
  const list = useModelList(view, currentId);
  const rowId = (place: number) => `${prefix}-${place}`;

  useSteadyPlace(frame);
  // Before the next key can come: typing right after the key that opened it must land here.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (!(event.target instanceof Node)) return;
      if (frame.current?.contains(event.target) || anchor.current?.contains(event.target)) return;
      app.modelMenuOpen.value = false;
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [anchor, app]);

  const choose = async (modelId: ModelId) => {
    shut();
    const isAwaited = app.downloads.isAwaited(modelId);
    await app.notices.attempt(async () => {
      const heard = await app.models.choose(await app.navigation.settled(), modelId);
      if (heard && isAwaited) app.downloads.showChosen(modelId);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (list.query.peek() === '') shut();
      else list.type('');
    } else if (event.target !== field.current) return;
    else if (event.key === 'Enter') {
      if (list.active) void choose(list.active.facts.id);
    } else {
      const to = nextPlace(event.key, list.index, list.count, list.query.peek() === '');
      if (to === null) return;
      list.moveTo(to);
    }
    event.preventDefault();
  };
  const onLeave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || frame.current?.contains(relatedTarget)) return;
    app.modelMenuOpen.value = false;
  };
  return (
    <div
      ref={frame}
      class="model-menu"
      role="dialog"
      aria-label={text.model.menu}
      onFocusOut={onLeave}
      onKeyDown={onKeyDown}
    >
      <ModelSearch
        field={field}
        value={list.query.value}
        listId={`${prefix}-list`}
        activeId={list.active && rowId(list.index)}
        type={list.type}
      />
      <ModelRows
        id={`${prefix}-list`}
        view={view}
        list={list}
        currentId={currentId}
        rowId={rowId}
        choose={(modelId) => void choose(modelId)}
        toField={() => field.current?.focus()}
      />
      <ModelMenuFoot shut={shut} />
    </div>
  );
}

/** Where a key leads. Home and End belong to the text while there is some. */
function nextPlace(key: string, index: number, count: number, isEmpty: boolean): number | null {
  if (key === 'ArrowDown') return index + 1;
  if (key === 'ArrowUp') return index - 1;
  if (key === 'PageDown') return index + PAGE;
  if (key === 'PageUp') return index - PAGE;
  if (key === 'Home' && isEmpty) return 0;
  return key === 'End' && isEmpty ? count - 1 : null;
}
