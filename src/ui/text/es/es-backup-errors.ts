import type { englishBackupErrors } from '../en-backup-errors';
import type { SayError } from '../error-text';
import type { Translation } from '../translation';

/** The sentences for what can go wrong with a backup, in Spanish. */
export function spanishBackupErrors(say: SayError): Translation<typeof englishBackupErrors> {
  const nothing = 'No se importó nada.';
  return {
    'backup-not-one': (fields) =>
      say(
        `${fields.text('file') ?? 'Este archivo'} no es un archivo exportado por Homebody.`,
        nothing,
        'Elija un archivo creado con «Exportar todo».',
      ),
    'backup-newer': (fields) => {
      const version = fields.number('version');
      return say(
        `${fields.text('file') ?? 'Este archivo'} se exportó con una versión más reciente de Homebody${version === null ? '' : ` (versión ${version} del formato)`}.`,
        nothing,
        'Actualice Homebody y vuelva a importarlo.',
      );
    },
    'backup-invalid': (fields) => {
      const where = fields.text('where');
      const detail = fields.text('detail');
      const what = [where, detail].filter((part) => part !== null).join(': ');
      return say(
        `${fields.text('file') ?? 'Este archivo'} está dañado${what === '' ? '' : ` (${what})`}.`,
        nothing,
        'Elija otra copia del archivo.',
      );
    },
    'backup-missing': () =>
      say(
        'El archivo ya no está disponible: Homebody se reinició o se eligió otro archivo.',
        nothing,
        'Elija el archivo de nuevo.',
      ),
  };
}
