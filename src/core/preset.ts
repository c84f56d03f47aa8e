import { cleanText } from './question';

/** The presets that Homebody brings along; what they are called and say is the reader's language. */
export const STANDARD_PRESETS = ['explain', 'summarise', 'translate', 'simplify'] as const;
export type StandardPreset = (typeof STANDARD_PRESETS)[number];

/** What a preset is called, and what it asks about a selection. */
export interface PresetWords {
  readonly name: string;
  readonly instruction: string;
}

/**
 * A question that is asked about a selection with one press. A `standard` one has the words of the
 * reader's language; one that the person wrote or changed is their `own`, under the id it had.
 */
export type Preset =
  | { readonly kind: 'standard'; readonly id: StandardPreset }
  | ({ readonly kind: 'own'; readonly id: string } & PresetWords);

/** A preset as a person sees it. */
export interface ShownPreset extends PresetWords {
  readonly id: string;
}

/** As many as a menu shows without being scrolled. */
export const MOST_PRESETS = 12;
/** In UTF-16 code units. */
export const LONGEST_PRESET_NAME = 40;
/** In UTF-16 code units. */
export const LONGEST_INSTRUCTION = 2_000;

export const DEFAULT_PRESETS: readonly Preset[] = STANDARD_PRESETS.map((id) => ({
  kind: 'standard',
  id,
}));

/** Whether these are the ones that Homebody brings along, in their order. */
export function areDefaultPresets(presets: readonly Preset[]): boolean {
  return (
    presets.length === DEFAULT_PRESETS.length &&
    presets.every(({ kind, id }, at) => kind === 'standard' && id === DEFAULT_PRESETS[at]?.id)
  );
}

/**
 * Presets as they are kept: their words without control characters and blanks at either end, no
 * id twice, none without words, and no more than there is room for.
 */
export function cleanPresets(presets: readonly Preset[]): readonly Preset[] {
  const known = new Set<string>();
  return presets
    .map(cleaned)
    .filter((preset) => {
      if (preset.kind === 'own' && (preset.name === '' || preset.instruction === '')) return false;
      const isNew = !known.has(preset.id);
      known.add(preset.id);
      return isNew;
    })
    .slice(0, MOST_PRESETS);
}

function cleaned(preset: Preset): Preset {
  if (preset.kind === 'standard') return preset;
  // A name stands in one line.
  const name = cleanText(preset.name).replace(/\s+/g, ' ').trim();
  return { ...preset, name, instruction: cleanText(preset.instruction).trim() };
}

/** A preset with its words. */
export function shownPreset(
  preset: Preset,
  words: Readonly<Record<StandardPreset, PresetWords>>,
): ShownPreset {
  const { id } = preset;
  const { name, instruction } = preset.kind === 'own' ? preset : words[preset.id];
  return { id, name, instruction };
}
