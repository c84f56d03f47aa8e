import type { englishPages } from '../en-pages';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { spanishOptions } from './es-options';
import { spanishWelcome } from './es-welcome';

/** What only the options and welcome pages say, in Spanish. */
export function spanishPages(format: Format): Translation<typeof englishPages> {
  return { options: spanishOptions(format), welcome: spanishWelcome(format) };
}
