import type { englishAppearance } from '../en-appearance';
import type { Translation } from '../translation';

/** What the options page says about how Homebody looks, in Spanish. */
export function spanishAppearance(): Translation<typeof englishAppearance> {
  return {
    heading: 'Apariencia',
    theme: 'Colores',
    themes: {
      system: 'Como en este equipo',
      light: 'Claros',
      dark: 'Oscuros',
    },
    textSize: 'Tamaño del texto',
    textSizes: {
      normal: 'Normal',
      large: 'Grande',
      larger: 'Muy grande',
    },
    language: 'Idioma',
    browserLanguage: 'Como este navegador',
    meaning:
      'Se aplica de inmediato a todas las ventanas de Homebody. El contraste alto es el de este equipo.',
  };
}
