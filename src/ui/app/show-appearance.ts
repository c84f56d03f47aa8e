import { APPEARANCE_KEY, appearanceFrom } from '@/core/appearance';

/**
 * Gives the page the look that the person chose, at once and whenever that changes. To be run
 * before the page's first paint.
 */
export function showAppearance(page: Window): void {
  const show = () => {
    const { theme, textSize } = appearanceFrom(page.localStorage.getItem(APPEARANCE_KEY));
    const { dataset } = page.document.documentElement;
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
