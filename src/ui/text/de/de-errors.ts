import type { englishErrors } from '../en-errors';
import type { FieldReader, SayError } from '../error-text';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { germanBackupErrors } from './de-backup-errors';
import { germanInstallErrors } from './de-install-errors';
import { germanStorageErrors } from './de-storage-errors';

/** The sentences for every error, in German: what happened, what was kept, what to do. */
export function germanErrors(format: Format): Translation<typeof englishErrors> {
  const say: SayError = (happened, kept, next) => ({
    happened,
    kept,
    next,
  });
  const size = (fields: FieldReader) => {
    const prompt = fields.number('promptTokens');
    const room = fields.number('contextWindow');
    const has = prompt === null ? '' : ` Das sind ${format.count(prompt)} Token.`;
    return room === null ? has : `${has} Das Modell fasst ${format.count(room)} Token.`;
  };

  return {
    'question-empty': () =>
      say('Es gibt noch nichts zu fragen.', '', 'Geben Sie zuerst eine Frage ein.'),
    'question-too-long': (fields) => {
      const limit = fields.number('limit');
      return say(
        `Die Frage ist zu lang${limit === null ? ' für dieses Modell' : ', um gesendet zu werden'}.${size(fields)}`,
        'Der Text bleibt erhalten.',
        limit === null
          ? 'Kürzen Sie die Frage oder wählen Sie ein Modell mit längerem Gedächtnis.'
          : `Kürzen Sie die Frage auf ${format.count(limit)} Zeichen und senden Sie sie noch einmal.`,
      );
    },
    'conversation-left': (fields) => {
      const isHere = fields.text('draft') === 'moved';
      return say(
        'Bevor die Frage gesendet war, wurde eine andere Unterhaltung geöffnet.',
        isHere
          ? 'Sie steht dort im Eingabefeld.'
          : 'Sie bleibt in der Unterhaltung, in der sie geschrieben wurde.',
        isHere ? 'Senden Sie sie erneut.' : 'Gehen Sie dorthin zurück und senden Sie sie erneut.',
      );
    },
    'conversation-missing': () =>
      say('Diese Unterhaltung gibt es nicht mehr.', '', 'Machen Sie in einer anderen weiter.'),
    'message-missing': () =>
      say(
        'Diese Nachricht gibt es nicht mehr.',
        'Die Unterhaltung bleibt erhalten.',
        'Fragen Sie noch einmal.',
      ),
    'model-unknown': (fields) => {
      const id = fields.text('modelId');
      return say(
        id === null
          ? 'Dieses Modell wird nicht angeboten.'
          : `Das Modell ${id} wird nicht angeboten.`,
        'Die Unterhaltung bleibt erhalten.',
        'Wählen Sie ein anderes Modell.',
      );
    },
    'model-not-installed': () =>
      say(
        'Das Modell ist noch nicht installiert.',
        'Die Frage bleibt erhalten.',
        'Laden Sie das Modell herunter.',
      ),
    ...germanStorageErrors(say),
    ...germanBackupErrors(say),

    'message-malformed': () =>
      say(
        'Ein Teil von Homebody hat etwas gesendet, das ein anderer nicht verstanden hat.',
        'Es wurde nichts geändert.',
        'Versuchen Sie es noch einmal; bleibt es dabei, laden Sie die Erweiterung neu.',
      ),
    'sender-refused': () =>
      say(
        'Eine Anfrage von unerwarteter Stelle wurde abgewiesen.',
        'Es wurde nichts geändert.',
        'Schließen Sie dieses Fenster von Homebody und öffnen Sie es erneut.',
      ),
    'host-unavailable': () =>
      say(
        'Der Teil von Homebody, der das Modell ausführt, antwortet nicht.',
        'Der eingegebene Text ist noch da.',
        'Versuchen Sie es gleich noch einmal; bleibt es dabei, laden Sie die Erweiterung neu.',
      ),

    'engine-load-failed': () =>
      say(
        'Das Modell konnte nicht gestartet werden.',
        'Seine Dateien und die Frage bleiben erhalten.',
        'Versuchen Sie es noch einmal oder wählen Sie ein anderes Modell.',
      ),
    'engine-lost': () =>
      say(
        'Die Engine ist mitten in der Arbeit ausgefallen.',
        'Was geschrieben wurde, bleibt erhalten.',
        'Setzen Sie die Antwort fort oder versuchen Sie es noch einmal.',
      ),
    'engine-not-loaded': () =>
      say(
        'Die Engine hatte das Modell bereits freigegeben.',
        'Was geschrieben wurde, bleibt erhalten.',
        'Versuchen Sie es noch einmal: Das Modell wird dann neu geladen.',
      ),
    'engine-lost-again': () =>
      say(
        'Die Engine ist erneut ausgefallen: Dieses Modell ist für diesen Computer offenbar zu viel.',
        'Was geschrieben wurde, bleibt erhalten.',
        'Wählen Sie ein kleineres Modell oder eines, das auf der CPU läuft, und setzen Sie die Antwort fort.',
      ),
    'engine-failed': () =>
      say(
        'Das Modell konnte diese Antwort nicht zu Ende schreiben.',
        'Die Frage und das Geschriebene bleiben erhalten.',
        'Versuchen Sie es noch einmal oder wählen Sie ein anderes Modell.',
      ),
    'context-overflow': (fields) =>
      say(
        `Die Frage und die Unterhaltung sind zu lang für dieses Modell.${size(fields)}`,
        'Die Frage bleibt erhalten.',
        'Kürzen Sie die Frage oder beginnen Sie eine neue Unterhaltung.',
      ),
    'engine-no-gpu': (fields) => {
      const reason = fields.text('reason');
      return say(
        `Dieses Modell braucht einen Grafikprozessor, den der Browser nutzen kann${reason === null ? '' : ` (${reason})`}.`,
        'Seine Dateien bleiben erhalten.',
        'Wählen Sie ein Modell, das auf dem Prozessor läuft.',
      );
    },
    'engine-library-missing': () =>
      say(
        'Dieser Fassung von Homebody fehlt die Bibliothek, mit der dieses Modell auf dem Grafikprozessor läuft.',
        'Es wurde nichts heruntergeladen. Die Frage bleibt erhalten.',
        'Wählen Sie ein Modell, das auf dem Prozessor läuft.',
      ),
    'engine-out-of-memory': () =>
      say(
        'Der Speicher reicht für dieses Modell nicht aus.',
        'Seine Dateien und die Frage bleiben erhalten.',
        'Schließen Sie andere Programme und versuchen Sie es noch einmal, oder wählen Sie ein kleineres Modell.',
      ),
    'engine-library-mismatch': () =>
      say(
        'Der Code, der dieses Modell ausführt, gehört zu einer anderen Version von Homebody.',
        'Das Modell bleibt erhalten.',
        'Aktualisieren Sie Homebody oder wählen Sie ein anderes Modell.',
      ),
    'engine-model-damaged': (fields) => {
      const name = fields.text('file');
      return say(
        `Eine Datei des Modells ist beschädigt oder gehört nicht zu den anderen${name === null ? '' : ` (${name})`}.`,
        'Die Unterhaltungen bleiben erhalten.',
        'Löschen Sie das Modell und laden Sie es erneut herunter.',
      );
    },
    'engine-network': (fields) => {
      const host = fields.host('url');
      return say(
        `Das Modell wollte etwas ${host === null ? 'aus dem Netz' : `von ${host}`} abrufen; das wurde verweigert.`,
        'Nichts hat diesen Computer verlassen.',
        'Löschen Sie das Modell und laden Sie es erneut herunter, oder wählen Sie ein anderes Modell.',
      );
    },

    ...germanInstallErrors(format, say),

    'illegal-transition': () =>
      say(
        'Homebody hat den Überblick über diesen Download verloren.',
        'Ihre Unterhaltungen bleiben erhalten.',
        'Laden Sie die Erweiterung neu.',
      ),
    'storage-failed': () =>
      say(
        'Homebody konnte nicht in seinen Speicher schreiben.',
        'Was zuvor gespeichert war, bleibt erhalten.',
        'Geben Sie Speicherplatz frei und versuchen Sie es noch einmal.',
      ),
    unexpected: (fields) => {
      const detail = fields.text('detail');
      return say(
        detail === null
          ? 'Etwas Unerwartetes ist geschehen.'
          : `Etwas Unerwartetes ist geschehen (${detail}).`,
        'Ihre Unterhaltungen bleiben erhalten.',
        'Versuchen Sie es noch einmal; bleibt es dabei, laden Sie die Erweiterung neu.',
      );
    },
  };
}
