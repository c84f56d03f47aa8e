import { createDates } from '../dates';
import type { englishConversations } from '../en-conversations';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the list of conversations says, in Spanish. */
export function spanishConversations(format: Format): Translation<typeof englishConversations> {
  const { day, date } = createDates(format.locale);
  const some = (count: number) =>
    `${format.count(count)} ${format.plural(count, { one: 'conversación', many: 'de conversaciones', other: 'conversaciones' })}`;
  return {
    heading: 'Conversaciones',
    button: 'Conversaciones',
    close: 'Cerrar las conversaciones',
    scope: 'Qué conversaciones se muestran',
    thisSite: 'Este sitio',
    allSites: 'Todos los sitios',
    list: some,
    search: 'Buscar conversaciones',
    searchPlaceholder: 'Buscar en títulos y mensajes',
    clear: 'Borrar la búsqueda',
    searching: 'Buscando…',
    found: (count) =>
      count === 0
        ? 'No se encontró nada.'
        : format.plural(count, {
            one: `Se encontró ${some(count)}.`,
            other: `Se encontraron ${some(count)}.`,
          }),
    foundMore: (count) =>
      `Se muestran las primeras ${format.count(count)}. Añada una palabra para obtener menos resultados.`,
    nothingFound: (words) => `No se encontró nada para «${words}».`,
    searchAll: 'Buscar en todos los sitios',
    noneHere:
      'Todavía no se ha preguntado nada en este sitio. Cada sitio tiene sus propias conversaciones.',
    none: 'Todavía no se ha preguntado nada. Lo que pregunte aparecerá aquí, ordenado por sitio.',
    loading: 'Cargando…',
    pinned: 'Fijadas',
    noSite: 'Ningún sitio web',
    /** The heading of a group; `at` and `now` in milliseconds since the epoch. */
    day: (at, now) => headed(day(at, now, { today: 'Hoy', yesterday: 'Ayer' }), format.locale),
    date,
    more: (title) => `Más sobre ${title}`,
    menu: (title) => `Qué hacer con ${title}`,
    rename: 'Cambiar el título',
    newTitle: 'Título nuevo',
    pin: 'Fijar',
    unpin: 'Dejar de fijar',
    exports: { markdown: 'Exportar como Markdown', json: 'Exportar como JSON' },
    delete: 'Eliminar',
    deleted: (title, count) =>
      count === 1 ? `Se eliminó «${title}».` : `Se eliminaron ${some(count)}.`,
    undo: 'Deshacer',
  };
}

/** Spanish writes days in lower case, a heading not. */
function headed(words: string, locale: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
