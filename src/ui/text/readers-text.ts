import { type ReadonlySignal, signal } from '@preact/signals';
import { APPEARANCE_KEY, appearanceFrom } from '@/core/appearance';
import { chosenLanguage, languageOf } from '@/core/languages';
import type { Text } from './en';
import { loadText } from './load-text';

/**
 * Everything the interface says, in the language that the reader chose, or else in that of the
 * browser; another choice changes it at once.
 * @param locale of the browser, BCP 47
 */
export async function readersText(page: Window, locale: string): Promise<ReadonlySignal<Text>> {
  const load = () => {
    const { language: choice } = appearanceFrom(page.localStorage.getItem(APPEARANCE_KEY));
    const language = chosenLanguage(choice, locale);
    // A date is written in the language around it; how, the browser says where it speaks that one.
    const isBrowsers = choice === 'browser' || languageOf(locale) === language;
    return loadText(language, isBrowsers ? locale : language);
  };
  const text = signal(await load());
  page.addEventListener('storage', ({ key }) => {
    // Null: all of it was cleared.
    if (key !== APPEARANCE_KEY && key !== null) return;
    load().then((changed) => {
      if (changed.language !== text.peek().language) text.value = changed;
    }, reportError);
  });
  return text;
}
