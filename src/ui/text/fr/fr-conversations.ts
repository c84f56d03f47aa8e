import { createDates } from '../dates';
import type { englishConversations } from '../en-conversations';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { counted } from './counted';

/** What the list of conversations says, in French. */
export function frenchConversations(format: Format): Translation<typeof englishConversations> {
  const { day, date } = createDates(format.locale);
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
    day: (at, now) => asHeading(day(at, now, { today: 'Aujourd’hui', yesterday: 'Hier' })),
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
