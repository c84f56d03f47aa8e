import { APPEARANCE_KEY, appearanceFrom } from '@/core/appearance';
import { chosenLanguage, LANGUAGES } from '@/core/languages';

/**
 * Gives the page the look that the person chose, at once and whenever that changes. To be run
 * before the page's first paint.
 * @param locale of the browser, BCP 47
 */
export function showAppearance(page: Window, locale: string): void {
  const show = () => {
    const chosen = appearanceFrom(page.localStorage.getItem(APPEARANCE_KEY));
    const { theme, textSize } = chosen;
    const root = page.document.documentElement;
    const language = chosenLanguage(chosen.language, locale);
    root.lang = language;
    root.dir = LANGUAGES[language].direction;
    const { dataset } = root;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    if (textSize === 'normal') delete dataset.textSize;
    else dataset.textSize = textSize;
  };
  show();
  page.addEventListener('storage', ({ key }) => {
    // Null: all of it was cleared.
    if (key === APPEARANCE_KEY || key === null) show();
  });
}
