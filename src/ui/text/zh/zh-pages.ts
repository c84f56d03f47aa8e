import type { englishPages } from '../en-pages';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { chineseOptions } from './zh-options';
import { chineseWelcome } from './zh-welcome';

/** What only the options and welcome pages say, in Chinese. */
export function chinesePages(format: Format): Translation<typeof englishPages> {
  return { options: chineseOptions(format), welcome: chineseWelcome(format) };
}
