import type { englishBackupErrors } from '../en-backup-errors';
import type { SayError } from '../error-text';
import type { Translation } from '../translation';

/** The sentences for what can go wrong with a backup, in German. */
export function germanBackupErrors(say: SayError): Translation<typeof englishBackupErrors> {
  const nothing = 'Es wurde nichts importiert.';
  return {
    'backup-not-one': (fields) =>
      say(
        `${fields.text('file') ?? 'Diese Datei'} wurde nicht von Homebody exportiert.`,
        nothing,
        'Wählen Sie eine Datei, die mit „Alles exportieren“ erstellt wurde.',
      ),
    'backup-newer': (fields) => {
      const version = fields.number('version');
      return say(
        `${fields.text('file') ?? 'Diese Datei'} wurde von einem neueren Homebody exportiert${version === null ? '' : ` (Version ${version} des Formats)`}.`,
        nothing,
        'Aktualisieren Sie Homebody und importieren Sie die Datei dann noch einmal.',
      );
    },
    'backup-invalid': (fields) => {
      const where = fields.text('where');
      const detail = fields.text('detail');
      const what = [where, detail].filter((part) => part !== null).join(': ');
      return say(
        `${fields.text('file') ?? 'Diese Datei'} ist beschädigt${what === '' ? '' : ` (${what})`}.`,
        nothing,
        'Wählen Sie eine andere Kopie der Datei.',
      );
    },
    'backup-missing': () =>
      say(
        'Die Datei liegt nicht mehr vor: Homebody wurde neu gestartet oder eine andere Datei wurde ausgewählt.',
        nothing,
        'Wählen Sie die Datei noch einmal aus.',
      ),
  };
}
