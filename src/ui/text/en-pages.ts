import { englishOptions } from './en-options';
import { englishWelcome } from './en-welcome';
import type { Format } from './format';

/** What only the options and welcome pages say, in English: the popup does without these words. */
export function englishPages(format: Format) {
  return { options: englishOptions(format), welcome: englishWelcome(format) };
}
