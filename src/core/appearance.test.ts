import { expect, it } from 'vitest';
import {
  appearanceFrom,
  appearanceText,
  DEFAULT_APPEARANCE,
  TEXT_SIZES,
  THEMES,
} from './appearance';

it.each(
  THEMES.flatMap((theme) =>
    TEXT_SIZES.flatMap((textSize) =>
      (['browser', 'en', 'ar'] as const).map((language) => ({ theme, textSize, language })),
    ),
  ),
)('a page finds the look that was chosen: $theme, $textSize, $language', (appearance) => {
  expect(appearanceFrom(appearanceText(appearance))).toEqual(appearance);
});

it('a page that finds nothing, or nothing it knows, looks as by default', () => {
  expect(appearanceText(DEFAULT_APPEARANCE)).toBeNull();
  for (const text of [null, '', 'pink huge klingon', 'null']) {
    expect(appearanceFrom(text)).toEqual(DEFAULT_APPEARANCE);
  }
});
