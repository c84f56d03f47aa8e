import * as v from 'valibot';
import { type Appearance, TEXT_SIZES, THEMES } from '@/core/appearance';
import { LANGUAGE_CHOICES } from '@/core/languages';

export const AppearanceSchema: v.GenericSchema<unknown, Appearance> = v.object({
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  language: v.picklist(LANGUAGE_CHOICES),
});
