import type { englishBackupErrors } from '../en-backup-errors';
import type { SayError } from '../error-text';
import type { Translation } from '../translation';

/** The sentences for what can go wrong with a backup, in French. */
export function frenchBackupErrors(say: SayError): Translation<typeof englishBackupErrors> {
  const nothing = 'Rien n’a été importé.';
  return {
    'backup-not-one': (fields) =>
      say(
        `${fields.text('file') ?? 'Ce fichier'} n’a pas été exporté par Homebody.`,
        nothing,
        'Choisissez un fichier créé avec « Tout exporter ».',
      ),
    'backup-newer': (fields) => {
      const version = fields.number('version');
      return say(
        `${fields.text('file') ?? 'Ce fichier'} a été exporté par une version plus récente de Homebody${version === null ? '' : ` (version ${version} du format)`}.`,
        nothing,
        'Mettez Homebody à jour, puis importez de nouveau le fichier.',
      );
    },
    'backup-invalid': (fields) => {
      const where = fields.text('where');
      const detail = fields.text('detail');
      const what = [where, detail].filter((part) => part !== null).join(' : ');
      return say(
        `${fields.text('file') ?? 'Ce fichier'} est endommagé${what === '' ? '' : ` (${what})`}.`,
        nothing,
        'Choisissez une autre copie du fichier.',
      );
    },
    'backup-missing': () =>
      say(
        'Le fichier n’est plus disponible : Homebody a redémarré, ou un autre fichier a été choisi.',
        nothing,
        'Choisissez de nouveau le fichier.',
      ),
  };
}
