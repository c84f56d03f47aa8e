import type { englishAppearance } from '../en-appearance';
import type { Translation } from '../translation';

/** What the options page says about how Homebody looks, in French. */
export function frenchAppearance(): Translation<typeof englishAppearance> {
  return {
    heading: 'Apparence',
    theme: 'Couleurs',
    themes: { system: 'Comme cet appareil', light: 'Clair', dark: 'Sombre' },
    textSize: 'Taille du texte',
    textSizes: { normal: 'Normale', large: 'Grande', larger: 'Très grande' },
    language: 'Langue',
    browserLanguage: 'Comme ce navigateur',
    meaning:
      'Cela vaut aussitôt pour toutes les fenêtres de Homebody. Le contraste élevé suit le réglage de cet appareil.',
  };
}
