import { createDates } from '../dates';
import type { englishConversations } from '../en-conversations';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the list of conversations says, in German. */
export function germanConversations(format: Format): Translation<typeof englishConversations> {
  const { day, date } = createDates(format.locale);
  const some = (count: number) =>
    `${format.count(count)} ${format.plural(count, { one: 'Unterhaltung', other: 'Unterhaltungen' })}`;
  return {
    heading: 'Unterhaltungen',
    button: 'Unterhaltungen',
    close: 'Unterhaltungen schließen',
    scope: 'Welche Unterhaltungen',
    thisSite: 'Diese Website',
    allSites: 'Alle Websites',
    list: some,
    search: 'Unterhaltungen durchsuchen',
    searchPlaceholder: 'Titel und Nachrichten durchsuchen',
    clear: 'Suche löschen',
    searching: 'Suche läuft …',
    found: (count) => (count === 0 ? 'Nichts gefunden.' : `${some(count)} gefunden.`),
    foundMore: (count) =>
      `Die ersten ${format.count(count)} werden angezeigt. Ein weiteres Wort grenzt die Suche ein.`,
    nothingFound: (words) => `Nichts gefunden für „${words}“.`,
    searchAll: 'Alle Websites durchsuchen',
    noneHere:
      'Auf dieser Website wurde noch nichts gefragt. Jede Website hat ihre eigenen Unterhaltungen.',
    none: 'Es wurde noch nichts gefragt. Ihre Fragen erscheinen hier, nach Website geordnet.',
    loading: 'Wird geladen …',
    pinned: 'Angeheftet',
    noSite: 'Keine Website',
    day: (at, now) => day(at, now, { today: 'Heute', yesterday: 'Gestern' }),
    date,
    more: (title) => `Mehr zu ${title}`,
    menu: (title) => `Aktionen für ${title}`,
    rename: 'Umbenennen',
    newTitle: 'Neuer Titel',
    pin: 'Anheften',
    unpin: 'Nicht mehr anheften',
    exports: { markdown: 'Als Markdown exportieren', json: 'Als JSON exportieren' },
    delete: 'Löschen',
    deleted: (title, count) =>
      count === 1
        ? `„${title}“ wurde gelöscht.`
        : `${format.count(count)} Unterhaltungen wurden gelöscht.`,
    undo: 'Rückgängig',
  };
}
