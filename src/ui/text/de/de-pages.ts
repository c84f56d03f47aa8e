import type { englishPages } from '../en-pages';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { germanOptions } from './de-options';
import { germanWelcome } from './de-welcome';

/** What only the options and welcome pages say, in German. */
export function germanPages(format: Format): Translation<typeof englishPages> {
  return { options: germanOptions(format), welcome: germanWelcome(format) };
}
