import type { ShownPreset } from '@/core/preset';
import { useFullText } from '../app/app-context';

/** What can be done with a preset of the list. */
export type PresetAct = 'edit' | 'up' | 'down' | 'remove';

interface PresetRowProps {
  readonly preset: ShownPreset;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  act(what: PresetAct): void;
}

/**
 * A preset as the options page lists it. A button that can do nothing keeps the focus of those
 * who pressed it until it could not do more.
 */
export function PresetRow({ preset, isFirst, isLast, act }: PresetRowProps) {
  const text = useFullText().options.presets;
  const { id, name, instruction } = preset;
  const button = (what: PresetAct, isOff = false) => (
    <button
      type="button"
      class="button"
      data-preset={`${what} ${id}`}
      aria-label={text.about(text[what], name)}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) act(what);
      }}
    >
      {text[what]}
    </button>
  );
  return (
    <>
      <strong dir="auto">{name}</strong>
      <span class="prompt-words" dir="auto">
        {instruction}
      </span>
      <div class="storage-actions">
        {button('edit')}
        {button('up', isFirst)}
        {button('down', isLast)}
        {button('remove')}
      </div>
    </>
  );
}
