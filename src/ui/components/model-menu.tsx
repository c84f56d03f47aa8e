import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ModelId } from '@/core/ids';
import type { ModelsView } from '@/messaging/topics/models';
import { useApp, useText } from '../app/app-context';
import { Icon } from '../icons/icon';
import { ModelRow } from './model-row';
import './model-menu.css';

interface Props {
  readonly view: ModelsView;
  readonly currentId: ModelId | null;
  /** What opened it: a press there is not "outside". */
  readonly anchor: RefObject<HTMLElement | null>;
  /** Closes it and gives the focus back. */
  shut(): void;
}

/** The models on offer, and the way to their files. Arrows move, Enter chooses, Esc closes. */
export function ModelMenu({ view, currentId, anchor, shut }: Props) {
  const app = useApp();
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const { models } = view;
  const active = useSignal(
    Math.max(
      0,
      models.findIndex((model) => model.id === currentId),
    ),
  );
  const index = Math.min(active.value, models.length - 1);
  const rowId = (place: number) => `${prefix}-${place}`;

  // Before the next key can come: typing right after the key that opened it must land here.
  useLayoutEffect(() => list.current?.focus(), []);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (!(event.target instanceof Node)) return;
      if (frame.current?.contains(event.target) || anchor.current?.contains(event.target)) return;
      app.modelMenuOpen.value = false;
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [anchor, app]);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);

  const choose = async (modelId: ModelId) => {
    shut();
    const isAwaited = app.downloads.isAwaited(modelId);
    await app.notices.attempt(async () => {
      const heard = await app.models.choose(await app.navigation.settled(), modelId);
      if (heard && isAwaited) app.downloads.show();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextPlace(event.key, index, models, text.format.locale);
    const model = models[index];
    if ((event.key === 'Enter' || event.key === ' ') && model) void choose(model.id);
    else if (to !== null) active.value = to;
    else return;
    event.preventDefault();
  };
  const onLeave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || frame.current?.contains(relatedTarget)) return;
    app.modelMenuOpen.value = false;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of what is in it
    <div
      ref={frame}
      class="model-menu"
      onFocusOut={onLeave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        shut();
      }}
    >
      <div
        ref={list}
        class="model-list"
        role="listbox"
        tabIndex={-1}
        aria-label={text.model.menu}
        aria-activedescendant={rowId(index)}
        onKeyDown={onKeyDown}
      >
        {models.map((model, place) => (
          <ModelRow
            key={model.id}
            id={rowId(place)}
            view={view}
            model={model}
            current={model.id === currentId}
            active={place === index}
            choose={() => void choose(model.id)}
          />
        ))}
      </div>
      <div class="model-menu-foot">
        <button
          type="button"
          class="tool"
          onClick={() => {
            shut();
            app.downloads.show();
          }}
        >
          <Icon name="download" />
          {text.model.downloads}
        </button>
        <button
          type="button"
          class="tool"
          onClick={() => {
            shut();
            void app.notices.attempt(() => app.adapter.openOptions());
          }}
        >
          <Icon name="settings" />
          {text.model.manage}
        </button>
      </div>
    </div>
  );
}

/** Where a key leads: arrows, Home, End, or the next name that begins with the letter. */
function nextPlace(
  key: string,
  index: number,
  models: ModelsView['models'],
  locale: string,
): number | null {
  const end = models.length - 1;
  if (key === 'ArrowDown') return Math.min(end, index + 1);
  if (key === 'ArrowUp') return Math.max(0, index - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return end;
  if ([...key].length !== 1 || key === ' ') return null;
  const letter = key.toLocaleLowerCase(locale);
  const order = [...models.keys()].map((step) => (index + 1 + step) % models.length);
  const named = (place: number) => models[place]?.name.toLocaleLowerCase(locale).startsWith(letter);
  return order.find(named) ?? null;
}
