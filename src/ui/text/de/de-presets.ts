import type { englishPresets } from '../en-presets';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about presets, in German. */
export function germanPresets(format: Format): Translation<typeof englishPresets> {
  return {
    heading: 'Vorlagen',
    intro:
      'Fragen, die Sie oft zu Ausgewähltem stellen: im Kontextmenü und unter einer zitierten Auswahl. Sie werden sofort gesendet.',
    none: 'Es gibt keine Vorlagen.',
    name: 'Name',
    instruction: 'Was gefragt wird',
    new: 'Neue Vorlage',
    add: 'Vorlage hinzufügen',
    save: 'Speichern',
    cancel: 'Abbrechen',
    edit: 'Bearbeiten',
    remove: 'Entfernen',
    up: 'Nach oben',
    down: 'Nach unten',
    reset: 'Standard wiederherstellen',
    saved: 'Gespeichert.',
    restored: 'Die Standardvorlagen sind wieder da.',
    empty: 'Geben Sie einen Namen an und was gefragt wird.',
    about: (action, name) => `${action}: ${name}`,
    editing: (name) => `${name} bearbeiten`,
    removed: (name) => `${name} ist entfernt.`,
    moved: (name, at, of) =>
      `${name} steht jetzt an Stelle ${format.count(at)} von ${format.count(of)}.`,
    full: (n) =>
      trouble(
        `Es ist Platz für ${format.count(n)} Vorlagen.`,
        'Entfernen Sie eine, um eine andere hinzuzufügen.',
      ),
  };
}
