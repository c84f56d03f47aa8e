import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { areDefaultPresets, MOST_PRESETS, type Preset, shownPreset } from '@/core/preset';
import { useFullText, useOptions } from '../app/app-context';
import { PresetEditor } from './preset-editor';
import { type PresetAct, PresetRow } from './preset-row';
import './generation.css';
import './presets.css';

/** In place of an id, which is never empty: the preset that is not there yet. */
const NEW = '';

/** The questions that can be asked about a selection with one press: edit, add, reorder, remove. */
export function PresetsSection() {
  const { presets } = useOptions();
  const all = useFullText();
  const text = all.options.presets;
  const { undo } = all.conversations;
  const id = useId();
  const section = useRef<HTMLElement>(null);
  /** The presets that are edited: a form stays open, with what is typed in it, until it is left. */
  const editing = useSignal<ReadonlySet<string>>(new Set());
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
  const edit = (preset: string) => {
    editing.value = new Set([...editing.value, preset]);
  };
  const close = (preset: string, back: string) => {
    focus.current = back;
    editing.value = new Set([...editing.value].filter((one) => one !== preset));
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
      edit(preset.id);
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
              {edited.has(preset.id) ? (
                <PresetEditor
                  label={text.editing(preset.name)}
                  words={preset}
                  cancel={() => close(preset.id, `edit ${preset.id}`)}
                  save={async (words) => {
                    if (!(await presets.save(preset.id, words, all.menu.standard))) return;
                    close(preset.id, `edit ${preset.id}`);
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
      {edited.has(NEW) && (
        <PresetEditor
          label={text.new}
          words={{ name: '', instruction: '' }}
          cancel={() => close(NEW, 'add')}
          save={async (words) => {
            if (!(await presets.save(null, words, all.menu.standard))) return;
            close(NEW, 'add');
            say(text.saved);
          }}
        />
      )}
      <div class="prompt-line">
        {!edited.has(NEW) && (
          <button
            type="button"
            class="button"
            data-preset="add"
            aria-disabled={isFull}
            onClick={() => {
              say(isFull ? text.full(MOST_PRESETS) : '');
              if (!isFull) edit(NEW);
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
