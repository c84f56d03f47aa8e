import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areDefaultPresets,
  cleanPresets,
  DEFAULT_PRESETS,
  MOST_PRESETS,
  type Preset,
  STANDARD_PRESETS,
  shownPreset,
} from './preset';

const own = (id: string, name = 'Name', instruction = 'Do it.'): Preset => ({
  ...{ kind: 'own', id, name, instruction },
});

const words = {
  explain: { name: 'Explain', instruction: 'Explain this.' },
  summarise: { name: 'Summarise', instruction: 'Summarise this.' },
  translate: { name: 'Translate', instruction: 'Translate this.' },
  simplify: { name: 'Simplify', instruction: 'Simplify this.' },
};

const presets = fc.array(
  fc.oneof(
    fc.constantFrom(...STANDARD_PRESETS).map((id): Preset => ({ kind: 'standard', id })),
    fc
      .tuple(
        fc.constantFrom('explain', 'mine', 'other', 'a', 'b', 'c', 'd'),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
      )
      .map(([id, name, instruction]) => own(id, name, instruction)),
  ),
  { maxLength: 30, size: 'max' },
);

describe('presets', () => {
  it('are the standard ones until the person changes, moves or removes one', () => {
    expect(areDefaultPresets(DEFAULT_PRESETS)).toBe(true);
    expect(areDefaultPresets(DEFAULT_PRESETS.toReversed())).toBe(false);
    expect(areDefaultPresets(DEFAULT_PRESETS.slice(1))).toBe(false);
    expect(areDefaultPresets([own('explain'), ...DEFAULT_PRESETS.slice(1)])).toBe(false);
    expect(areDefaultPresets([...DEFAULT_PRESETS, own('mine')])).toBe(false);
  });

  it('are never kept twice, without words, or in a number that no menu has room for', () => {
    fc.assert(
      fc.property(presets, (given) => {
        const kept = cleanPresets(given);
        expect(kept.length).toBeLessThanOrEqual(MOST_PRESETS);
        expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
        for (const { name, instruction } of kept.map((one) => shownPreset(one, words))) {
          expect(name.trim()).not.toBe('');
          expect(name).not.toContain('\n');
          expect(instruction.trim()).not.toBe('');
          expect(instruction.isWellFormed()).toBe(true);
        }
        expect(cleanPresets(kept)).toEqual(kept);
      }),
    );
  });

  it('speak the language of the reader, unless the person gave them words', () => {
    expect(shownPreset({ kind: 'standard', id: 'translate' }, words).name).toBe('Translate');
    expect(shownPreset(own('translate', 'Auf Deutsch', 'Übersetze.'), words)).toEqual({
      ...{ id: 'translate', name: 'Auf Deutsch', instruction: 'Übersetze.' },
    });
  });
});
