import type { englishAppearance } from '../en-appearance';
import type { Translation } from '../translation';

/** What the options page says about how Homebody looks, in German. */
export function germanAppearance(): Translation<typeof englishAppearance> {
  return {
    heading: 'Darstellung',
    theme: 'Farben',
    themes: { system: 'Wie auf diesem Gerät', light: 'Hell', dark: 'Dunkel' },
    textSize: 'Textgröße',
    textSizes: { normal: 'Standard', large: 'Groß', larger: 'Sehr groß' },
    language: 'Sprache',
    browserLanguage: 'Wie dieser Browser',
    meaning:
      'Das gilt sofort für alle Fenster von Homebody. Hoher Kontrast richtet sich nach diesem Gerät.',
  };
}
