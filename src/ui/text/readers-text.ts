import { type ReadonlySignal, signal } from '@preact/signals';
import { APPEARANCE_KEY, appearanceFrom } from '@/core/appearance';
import { chosenLanguage, type Language, languageOf } from '@/core/languages';
import type { Text } from './en';

/** Words of a language: those that the page says, or more. English is always at hand. */
type Load<Words> = (language: Language, locale: string) => Promise<Words>;
/** What is needed of a window. */
type Page = Pick<Window, 'localStorage' | 'addEventListener'>;

/**
 * What a page says, in the language that the reader chose, or else in that of the
 * browser; another choice changes it at once. Where a language cannot be
 * read, it is English.
 * @param locale of the browser, BCP 47
 */
export async function readersText<Words extends Text>(
  page: Page,
  locale: string,
  load: Load<Words>,
): Promise<ReadonlySignal<Words>> {
  const read = () => {
    const { language: choice } = appearanceFrom(page.localStorage.getItem(APPEARANCE_KEY));
    const language = chosenLanguage(choice, locale);
    // A date is written in the language around it; how, the browser says where it speaks that one.
    const isBrowsers = choice === 'browser' || languageOf(locale) === language;
    return load(language, isBrowsers ? locale : language);
  };
  const text = signal(
    await read().catch((error) => {
      // Words in another language are better than none.
      reportError(error);
      return load('en', locale);
    }),
  );
  let newest = 0;
  page.addEventListener('storage', ({ key }) => {
    // Null: all of it was cleared.
    if (key !== APPEARANCE_KEY && key !== null) return;
    newest += 1;
    const own = newest;
    read().then((changed) => {
      // One that was chosen before another may come after it.
      if (own === newest && changed.language !== text.peek().language) text.value = changed;
    }, reportError);
  });
  return text;
}
