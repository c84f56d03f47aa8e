import type { englishStorageErrors } from '../en-storage-errors';
import type { SayError } from '../error-text';
import type { Translation } from '../translation';

/** The sentences for what can go wrong with stored models and mirrors, in German. */
export function germanStorageErrors(say: SayError): Translation<typeof englishStorageErrors> {
  return {
    'conversation-full': () =>
      say(
        'Diese Unterhaltung enthält so viel Text, wie sie fassen kann.',
        'Nichts ging verloren: Ihre Frage bleibt erhalten.',
        'Beginnen Sie eine neue Unterhaltung und fragen Sie dort.',
      ),
    'model-in-use': (fields) =>
      say(
        `${fields.text('model') ?? 'Das Modell'} beantwortet gerade eine Frage.`,
        'Es wurde nichts gelöscht.',
        'Halten Sie zuerst die Antwort an und löschen Sie dann das Modell.',
      ),
    'model-not-looked-up': (fields) =>
      say(
        `Welche Dateien zu ${fields.text('model') ?? 'diesem Modell'} gehören, ist noch nicht bekannt, und der Hub war nicht erreichbar.`,
        'Es wurde nichts installiert.',
        'Stellen Sie einmal eine Netzwerkverbindung her und wählen Sie die Dateien dann noch einmal aus.',
      ),
    'import-wrong-files': (fields) => {
      const files = fields.text('files');
      const missing = fields.text('missing');
      const model = fields.text('model') ?? 'diesem Modell';
      return say(
        files === null
          ? `Die Auswahl gehört nicht zu ${model} oder ist beschädigt.`
          : `Gehört nicht zu ${model} oder ist beschädigt: ${files}.`,
        'Es wurde nichts installiert.',
        missing === null
          ? 'Wählen Sie die Dateien dieses Modells aus.'
          : `Noch auszuwählen: ${missing}.`,
      );
    },
    'import-missing-files': (fields) => {
      const missing = fields.text('missing');
      const files = fields.text('files');
      return say(
        `Das Modell ist nicht vollständig${missing === null ? '' : `; es fehlt noch: ${missing}`}.${
          files === null ? '' : ` Gehört nicht zu diesem Modell oder ist beschädigt: ${files}.`
        }`,
        'Die passenden Dateien bleiben erhalten.',
        'Wählen Sie auch die fehlenden aus oder laden Sie den Rest herunter.',
      );
    },
    'mirror-invalid': (fields) =>
      say(
        `${fields.text('address') ?? 'Diese Adresse'} lässt sich nicht als Spiegelserver verwenden.`,
        'Die bisherige Adresse bleibt bestehen.',
        'Geben Sie eine Adresse ein, die mit https:// beginnt und weder Namen noch Passwort noch Fragezeichen enthält.',
      ),
    'mirror-refused': (fields) =>
      say(
        `Homebody durfte keine Verbindung zu ${fields.host('address') ?? 'dieser Adresse'} aufnehmen.`,
        'Die bisherige Adresse bleibt bestehen.',
        'Wählen Sie noch einmal „Diesen Spiegelserver verwenden“ und erlauben Sie es, wenn der Browser fragt.',
      ),
  };
}
