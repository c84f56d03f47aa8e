import * as v from 'valibot';
import { LONGEST_ID } from '@/core/ids';
import { LANGUAGE_CHOICES, type LanguageChoice } from '@/core/languages';
import {
  LONGEST_INSTRUCTION,
  LONGEST_PRESET_NAME,
  MOST_PRESETS,
  type Preset,
  STANDARD_PRESETS,
} from '@/core/preset';

const PresetSchema: v.GenericSchema<unknown, Preset> = v.union([
  v.object({ kind: v.literal('standard'), id: v.picklist(STANDARD_PRESETS) }),
  v.object({
    kind: v.literal('own'),
    id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_ID)),
    name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_PRESET_NAME)),
    instruction: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_INSTRUCTION)),
  }),
]);

export const PresetsSchema: v.GenericSchema<unknown, readonly Preset[]> = v.pipe(
  v.array(PresetSchema),
  v.maxLength(MOST_PRESETS),
);

/** All that the browser's menu shows of Homebody. */
export interface MenuContent {
  readonly presets: readonly Preset[];
  /** The language that the person chose for it. */
  readonly language: LanguageChoice;
}

export const MenuContentSchema: v.GenericSchema<unknown, MenuContent> = v.object({
  presets: PresetsSchema,
  language: v.picklist(LANGUAGE_CHOICES),
});
