import type { englishPages } from '../en-pages';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { frenchOptions } from './fr-options';
import { frenchWelcome } from './fr-welcome';

/** What only the options and welcome pages say, in French. */
export function frenchPages(format: Format): Translation<typeof englishPages> {
  return { options: frenchOptions(format), welcome: frenchWelcome(format) };
}
