import type { englishSites } from '../en-sites';
import type { Translation } from '../translation';

/** What is said of what holds for single sites, and of private windows, in German. */
export function germanSites(): Translation<typeof englishSites> {
  return {
    privateNotice:
      'Privates Fenster: Diese Unterhaltung bleibt nur im Arbeitsspeicher und ist weg, sobald Ihr letztes privates Fenster geschlossen ist.',
    open: 'Was für diese Website gilt',
    openWord: 'Diese Website',
    heading: 'Einzelne Websites',
    intro: 'Was nur für eine Website gilt. Was hier nicht festgelegt ist, gilt wie für alle.',
    unread: 'Nie lesen',
    unreadMeaning:
      'Homebody liest dort weder Seiten noch Markiertes, was auch immer gedrückt wird.',
    noUnread: 'Jede Website darf gelesen werden, wenn Sie darum bitten.',
    unreadBox: 'Diese Website nie lesen',
    addUnread: 'Nie lesen',
    models: 'Modelle',
    modelsMeaning: 'Neue Unterhaltungen einer Website beginnen mit deren Modell.',
    noModels: 'Keine Website hat ein eigenes Modell.',
    model: 'Neue Unterhaltungen hier beginnen mit',
    likeAll: 'Wie bei allen Websites',
    gone: 'wird nicht mehr angeboten: Unterhaltungen beginnen wie bei allen Websites',
    save: 'Speichern',
    remove: (site) => `${site} aus dieser Liste entfernen`,
    removeWord: 'Entfernen',
    undo: 'Rückgängig',
    saved: 'Gespeichert.',
    removed: (site) => `Entfernt: ${site}`,
    site: 'Website',
    siteInvalid: 'Geben Sie die Adresse einer Website ein, zum Beispiel example.org.',
    close: 'Schließen',
  };
}
