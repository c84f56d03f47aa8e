import type { englishErase } from '../en-erase';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about erasing everything, in German. */
export function germanErase(format: Format): Translation<typeof englishErase> {
  const some = (count: number, one: string, other: string) =>
    `${format.count(count)} ${format.plural(count, { one, other })}`;
  return {
    heading: 'Alles löschen',
    intro:
      'Entfernt alle Unterhaltungen, Entwürfe, Einstellungen und Modelle, die Homebody in diesem Browser aufbewahrt. Laufende Antworten und Downloads werden zuvor angehalten.',
    open: 'Alles löschen …',
    confirm: {
      title: 'Alles löschen?',
      loss: 'Unterhaltungen, Entwürfe, Einstellungen und Modelle sind dann endgültig verloren. Exportieren Sie zuvor, was Sie vielleicht noch brauchen.',
      word: 'löschen',
      label: (word) => `Zum Bestätigen „${word}“ eingeben`,
      keep: 'Alles behalten',
      erase: 'Alles löschen',
    },
    erasing: 'Laufendes wird angehalten, dann wird alles gelöscht …',
    removed: ({ conversations, messages, models, bytes }) =>
      `Entfernt: ${some(conversations, 'Unterhaltung', 'Unterhaltungen')}, ${some(messages, 'Nachricht', 'Nachrichten')}, ${some(models, 'Modell', 'Modelle')} (${format.bytes(bytes)} an Dateien) und alle Einstellungen.`,
    nothingLeft: 'Danach überprüft: In diesem Browser ist nichts mehr vorhanden.',
    left: (names) =>
      trouble(
        `Nicht entfernt werden konnte: ${names.join(', ')}.`,
        'Schließen Sie andere Fenster von Homebody und löschen Sie noch einmal.',
      ),
  };
}
