import type { englishShortcuts } from '../en-shortcuts';
import type { Translation } from '../translation';

/** What the options page says about shortcuts, in German. */
export function germanShortcuts(): Translation<typeof englishShortcuts> {
  return {
    heading: 'Tastenkürzel',
    browser: 'Überall im Browser',
    inHomebody: 'Im Pop-up und in der Seitenleiste',
    does: 'Wirkung',
    keysHeading: 'Tasten',
    notSet: 'Nicht festgelegt',
    open: 'Homebody öffnen',
    set: 'Im Browser festlegen',
    setMeaning: 'Diese Tastenkürzel verwaltet der Browser auf einer eigenen Seite.',
    fixed: 'Diese lassen sich nicht ändern.',
    names: {
      send: 'Frage senden',
      newLine: 'Neue Zeile in der Frage beginnen',
      editLast: 'Letzte Frage bearbeiten, solange nichts eingegeben ist',
      stop: 'Antwort anhalten oder Geöffnetes schließen',
      models: 'Modell auswählen',
      downloads: 'Downloads anzeigen',
      newConversation: 'Neue Unterhaltung beginnen',
      search: 'Unterhaltungen durchsuchen (Seitenleiste)',
      rename: 'Unterhaltung in der Liste umbenennen (Seitenleiste)',
      delete: 'Unterhaltung in der Liste löschen (Seitenleiste)',
    },
    keys: {
      control: 'Strg',
      shift: 'Umschalt',
      named: { Enter: 'Eingabe', Escape: 'Esc', ArrowUp: '↑', Delete: 'Entf', F2: 'F2' },
    },
  };
}
