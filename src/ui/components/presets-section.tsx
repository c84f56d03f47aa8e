import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { areDefaultPresets, MOST_PRESETS, type Preset, shownPreset } from '@/core/preset';
import { useOptions, useText } from '../app/app-context';
import { PresetEditor } from './preset-editor';
import { type PresetAct, PresetRow } from './preset-row';
import './generation.css';
import './presets.css';

/** Which preset is edited; `new` is one that is not there yet. */
type Editing = { readonly id: string } | 'new' | null;

/** The questions that can be asked about a selection with one press: edit, add, reorder, remove. */
export function PresetsSection() {
  const { presets } = useOptions();
  const all = useText();
  const text = all.options.presets;
  const { undo } = all.conversations;
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const editing = useSignal<Editing>(null);
  const said = useSignal('');
  /** What was there before something went that can be brought back. */
  const before = useSignal<readonly Preset[] | null>(null);
  /** The button that gets the focus when what it belongs to is there. */
  const focus = useRef<string | null>(null);
  const view = presets.view.value;
  useLayoutEffect(() => {
    const wanted = focus.current;
    if (wanted === null) return;
    const found = section.current?.querySelector<HTMLElement>(
      `[data-preset="${CSS.escape(wanted)}"]`,
    );
    if (!found) return;
    found.focus();
    focus.current = null;
  });
  if (view === null) return null;

  const shown = view.map((preset) => shownPreset(preset, all.menu.standard));
  const close = (back: string) => {
    focus.current = back;
    editing.value = null;
  };
  const say = (words: string, lost: readonly Preset[] | null = null) => {
    said.value = words;
    before.value = lost;
  };
  const act = async (what: PresetAct, at: number) => {
    const preset = shown[at];
    if (preset === undefined) return;
    if (what === 'edit') {
      say('');
      editing.value = { id: preset.id };
    } else if (what === 'remove') {
      focus.current = 'add';
      if (await presets.remove(preset.id)) say(text.removed(preset.name), view);
    } else {
      const by = what === 'up' ? -1 : 1;
      focus.current = `${what} ${preset.id}`;
      if (await presets.move(preset.id, by)) {
        say(text.moved(preset.name, at + by + 1, shown.length));
      }
    }
  };
  const edited = editing.value;
  const isFull = view.length >= MOST_PRESETS;
  return (
    <section ref={section} class="options-section" aria-labelledby={id}>
      <h2 id={id}>{text.heading}</h2>
      <p>{text.intro}</p>
      {shown.length === 0 && <p class="options-quiet">{text.none}</p>}
      {shown.length > 0 && (
        <ol class="prompt-sites">
          {shown.map((preset, at) => (
            <li key={preset.id}>
              {edited !== null && edited !== 'new' && edited.id === preset.id ? (
                <PresetEditor
                  label={text.editing(preset.name)}
                  words={preset}
                  cancel={() => close(`edit ${preset.id}`)}
                  save={async (words) => {
                    if (!(await presets.save(preset.id, words, all.menu.standard))) return;
                    close(`edit ${preset.id}`);
                    say(text.saved);
                  }}
                />
              ) : (
                <PresetRow
                  preset={preset}
                  isFirst={at === 0}
                  isLast={at === shown.length - 1}
                  act={(what) => void act(what, at)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {edited === 'new' && (
        <PresetEditor
          label={text.new}
          words={{ name: '', instruction: '' }}
          cancel={() => close('add')}
          save={async (words) => {
            if (!(await presets.save(null, words, all.menu.standard))) return;
            close('add');
            say(text.saved);
          }}
        />
      )}
      <div class="prompt-line">
        {edited !== 'new' && (
          <button
            type="button"
            class="button"
            data-preset="add"
            aria-disabled={isFull}
            onClick={() => {
              say(isFull ? text.full(MOST_PRESETS) : '');
              if (!isFull) editing.value = 'new';
            }}
          >
            {text.add}
          </button>
        )}
        {!areDefaultPresets(view) && (
          <button
            type="button"
            class="button"
            onClick={async () => {
              editing.value = null;
              focus.current = 'add';
              if (await presets.set(null)) say(text.restored, view);
            }}
          >
            {text.reset}
          </button>
        )}
        <span role="status">{said.value}</span>
        {before.value !== null && (
          <button
            type="button"
            class="button"
            onClick={async () => {
              focus.current = 'add';
              if (await presets.set(before.peek())) say('');
            }}
          >
            {undo}
          </button>
        )}
      </div>
    </section>
  );
}
