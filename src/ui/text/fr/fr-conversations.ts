import { englishConversations } from '../en-conversations';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { counted } from './counted';

const DAY_MS = 86_400_000;

/** What the list of conversations says, in French. */
export function frenchConversations(format: Format): Translation<typeof englishConversations> {
  /** A date that is further back is written by the locale, in whatever language. */
  const { date, day } = englishConversations(format);
  /** Days since some day, as the clock on the wall counts them. */
  const dayNumber = (at: number) => {
    const local = new Date(at);
    return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / DAY_MS;
  };
  /** The locale begins a day's name in lower case, as within a sentence. */
  const asHeading = (words: string) =>
    words.charAt(0).toLocaleUpperCase(format.locale) + words.slice(1);
  const some = (count: number) => counted(format, count, 'conversation', 'conversations');
  return {
    heading: 'Conversations',
    button: 'Conversations',
    close: 'Fermer les conversations',
    scope: 'Quelles conversations',
    thisSite: 'Ce site',
    allSites: 'Tous les sites',
    list: some,
    search: 'Rechercher dans les conversations',
    searchPlaceholder: 'Titres et messages',
    clear: 'Effacer la recherche',
    searching: 'Recherche…',
    found: (count) => {
      if (count === 0) return 'Aucun résultat.';
      return `${counted(format, count, 'conversation trouvée', 'conversations trouvées')}.`;
    },
    foundMore: (count) =>
      `Seules les ${format.count(count)} premières sont affichées. Ajoutez un mot pour affiner la recherche.`,
    nothingFound: (words) => `Aucun résultat pour « ${words} ».`,
    searchAll: 'Rechercher dans tous les sites',
    noneHere:
      'Aucune question n’a encore été posée sur ce site. Chaque site a ses propres conversations.',
    none: 'Aucune question n’a encore été posée. Celles que vous poserez apparaîtront ici, classées par site.',
    loading: 'Chargement…',
    pinned: 'Épinglées',
    noSite: 'Aucun site web',
    day: (at, now) => {
      const past = dayNumber(now) - dayNumber(at);
      if (past <= 0) return 'Aujourd’hui';
      return past === 1 ? 'Hier' : asHeading(day(at, now));
    },
    date,
    more: (title) => `Plus d’actions : ${title}`,
    menu: (title) => `Actions : ${title}`,
    rename: 'Renommer',
    newTitle: 'Nouveau titre',
    pin: 'Épingler',
    unpin: 'Désépingler',
    exports: { markdown: 'Exporter en Markdown', json: 'Exporter en JSON' },
    delete: 'Supprimer',
    deleted: (title, count) =>
      count === 1
        ? `La conversation « ${title} » a été supprimée.`
        : `${counted(format, count, 'conversation supprimée', 'conversations supprimées')}.`,
    undo: 'Annuler',
  };
}
