import { LANGUAGE_CHOICES, type LanguageChoice } from './languages';

/** Light or dark; `system` is as the device has it. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Size of all text, beside what is set in the browser: 100, 112.5 and 125 %. */
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How every surface looks and speaks. */
export interface Appearance {
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly language: LanguageChoice;
}

export const DEFAULT_APPEARANCE: Appearance = {
  theme: 'system',
  textSize: 'normal',
  language: 'browser',
};

/** Where surfaces find it before anything is asked: the local storage of the extension's pages. */
export const APPEARANCE_KEY = 'homebody.appearance';

/** As it is written there; null, which removes it, for the default. */
export function appearanceText({ theme, textSize, language }: Appearance): string | null {
  const isDefault =
    theme === DEFAULT_APPEARANCE.theme &&
    textSize === DEFAULT_APPEARANCE.textSize &&
    language === DEFAULT_APPEARANCE.language;
  return isDefault ? null : `${theme} ${textSize} ${language}`;
}

/** As it was written; what is not known counts as the default. */
export function appearanceFrom(text: string | null): Appearance {
  const [theme, textSize, language] = (text ?? '').split(' ');
  return {
    theme: THEMES.find((one) => one === theme) ?? DEFAULT_APPEARANCE.theme,
    textSize: TEXT_SIZES.find((one) => one === textSize) ?? DEFAULT_APPEARANCE.textSize,
    language: LANGUAGE_CHOICES.find((one) => one === language) ?? DEFAULT_APPEARANCE.language,
  };
}
