import type { TextSize, Theme } from '@/core/appearance';

/** What the options page says about how Homebody looks, in English. */
export function englishAppearance() {
  return {
    heading: 'Appearance',
    theme: 'Colours',
    themes: {
      system: 'As this device',
      light: 'Light',
      dark: 'Dark',
    } satisfies Record<Theme, string>,
    textSize: 'Text size',
    textSizes: {
      normal: 'Normal',
      large: 'Large',
      larger: 'Larger',
    } satisfies Record<TextSize, string>,
    language: 'Language',
    browserLanguage: 'As this browser',
    meaning:
      'This counts for every window of Homebody, at once. High contrast is as this device has it.',
  };
}
