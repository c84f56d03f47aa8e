import type { englishPages } from '../en-pages';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { arabicOptions } from './ar-options';
import { arabicWelcome } from './ar-welcome';

/** What only the options and welcome pages say, in Arabic. */
export function arabicPages(format: Format): Translation<typeof englishPages> {
  return { options: arabicOptions(format), welcome: arabicWelcome(format) };
}
