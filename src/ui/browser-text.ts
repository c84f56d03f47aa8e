import type { ReadonlySignal } from '@preact/signals';
import browser from 'webextension-polyfill';
import type { Text } from './text/en';
import { readersText } from './text/readers-text';

/** Everything the interface says, as this page's reader wants to read it. */
export function browserText(): Promise<ReadonlySignal<Text>> {
  return readersText(window, browser.i18n.getUILanguage());
}
