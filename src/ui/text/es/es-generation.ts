import type { englishGeneration } from '../en-generation';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the options page says about how answers are written, in Spanish. */
export function spanishGeneration(format: Format): Translation<typeof englishGeneration> {
  const tokens = (count: number) =>
    `${format.count(count)} ${format.plural(count, { one: 'token', many: 'de tokens', other: 'tokens' })}`;
  return {
    heading: 'Respuestas',
    temperature: 'Temperatura',
    temperatureMeaning:
      'Con 0, el modelo toma siempre la palabra más probable: la misma pregunta recibe la misma respuesta. Los valores más altos dan más variedad y también más disparates.',
    topP: 'Top-p',
    topPMeaning:
      'Las palabras se eligen entre las más probables que, juntas, suman esta proporción. 1 equivale a todas las palabras.',
    longest: 'Respuesta más larga',
    tokens: (count) => {
      const words = Math.round((count * 0.75) / 10) * 10;
      return `${tokens(count)} (unas ${format.count(words)} ${format.plural(words, { many: 'de palabras', other: 'palabras' })})`;
    },
    longestMeaning:
      'Una respuesta que llega a este límite se puede continuar. Un modelo de memoria corta puede detenerse antes.',
    reset: 'Usar los valores predeterminados',
    defaults: (temperature, topP, count) =>
      `Valores predeterminados: temperatura ${format.decimal(temperature)}, top-p ${format.hundredths(topP)}, ${tokens(count)}.`,
    prompts: {
      heading: 'Instrucciones del sistema',
      intro:
        'Los modelos las reciben antes de cada conversación. Lo que añade un sitio o una conversación va después y tiene la última palabra.',
      global: 'Antes de cada conversación',
      placeholder: 'Responde con brevedad y en palabras sencillas.',
      save: 'Guardar',
      saved: 'Se guardó.',
      sites: 'Para sitios concretos',
      noSites: 'Ningún sitio las tiene.',
      site: 'Sitio',
      sitePlaceholder: 'example.org',
      sitePrompt: 'Antes de las conversaciones de este sitio',
      add: 'Guardar para este sitio',
      siteInvalid: 'Escriba la dirección de un sitio web, por ejemplo example.org.',
      edit: (site) => `Editar las instrucciones de ${site}`,
      remove: (site) => `Quitar las instrucciones de ${site}`,
      editWord: 'Editar',
      removeWord: 'Quitar',
    },
  };
}
