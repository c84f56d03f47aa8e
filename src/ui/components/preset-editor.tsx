import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { LONGEST_INSTRUCTION, LONGEST_PRESET_NAME, type PresetWords } from '@/core/preset';
import { useFullText } from '../app/app-context';

interface PresetEditorProps {
  /** What the form is about, for those who hear it. */
  readonly label: string;
  readonly words: PresetWords;
  save(words: PresetWords): void;
  cancel(): void;
}

/** Name and question of a preset; the cursor is in the name when it opens, and Esc closes it. */
export function PresetEditor({ label, words, save, cancel }: PresetEditorProps) {
  const text = useFullText().options.presets;
  const id = useId();
  const name = useSignal(words.name);
  const instruction = useSignal(words.instruction);
  const said = useSignal('');
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <form
      class="prompt-form preset-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = {
          name: name.peek().trim(),
          instruction: instruction.peek().trim(),
        };
        if (typed.name === '' || typed.instruction === '') said.value = text.empty;
        else save(typed);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        cancel();
      }}
    >
      <div class="options-field">
        <label for={`${id}-name`}>{text.name}</label>
        <input
          ref={first}
          id={`${id}-name`}
          class="field"
          type="text"
          dir="auto"
          autocomplete="off"
          maxLength={LONGEST_PRESET_NAME}
          value={name.value}
          onInput={({ currentTarget }) => {
            name.value = currentTarget.value;
            said.value = '';
          }}
        />
      </div>
      <div class="options-field">
        <label for={`${id}-instruction`}>{text.instruction}</label>
        <textarea
          id={`${id}-instruction`}
          class="field"
          dir="auto"
          rows={3}
          maxLength={LONGEST_INSTRUCTION}
          value={instruction.value}
          onInput={({ currentTarget }) => {
            instruction.value = currentTarget.value;
            said.value = '';
          }}
        />
      </div>
      <div class="prompt-line">
        <button type="submit" class="button">
          {text.save}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {text.cancel}
        </button>
        <span role="status">{said.value}</span>
      </div>
    </form>
  );
}
