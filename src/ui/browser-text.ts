import type { ReadonlySignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { Language } from '@/core/languages';
import type { Text } from './text/en';
import { readersText } from './text/readers-text';

/** What this page says, as its reader wants to read it. `load` has the words that it needs. */
export function browserText<Words extends Text>(
  load: (language: Language, locale: string) => Promise<Words>,
): Promise<ReadonlySignal<Words>> {
  return readersText(window, browser.i18n.getUILanguage(), load);
}
