import type { englishPages } from '../en-pages';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { japaneseOptions } from './ja-options';
import { japaneseWelcome } from './ja-welcome';

/** What only the options and welcome pages say, in Japanese. */
export function japanesePages(format: Format): Translation<typeof englishPages> {
  return { options: japaneseOptions(format), welcome: japaneseWelcome(format) };
}
