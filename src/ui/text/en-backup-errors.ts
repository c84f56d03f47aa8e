import type { ErrorTexts, SayError } from './error-text';

type Code = 'backup-not-one' | 'backup-newer' | 'backup-invalid' | 'backup-missing';

/** The sentences for what can go wrong with a backup, in English. */
export function englishBackupErrors(say: SayError): Pick<ErrorTexts, Code> {
  const nothing = 'Nothing was imported.';
  return {
    'backup-not-one': (fields) =>
      say(
        `${fields.text('file') ?? 'This file'} is no file that Homebody exported.`,
        nothing,
        'Choose a file made with Export everything.',
      ),
    'backup-newer': (fields) => {
      const version = fields.number('version');
      return say(
        `${fields.text('file') ?? 'This file'} was exported by a newer Homebody${version === null ? '' : ` (version ${version} of the format)`}.`,
        nothing,
        'Update Homebody, then import it again.',
      );
    },
    'backup-invalid': (fields) => {
      const where = fields.text('where');
      const detail = fields.text('detail');
      const what = [where, detail].filter((part) => part !== null).join(': ');
      return say(
        `${fields.text('file') ?? 'This file'} is damaged${what === '' ? '' : ` (${what})`}.`,
        nothing,
        'Choose another copy of the file.',
      );
    },
    'backup-missing': () =>
      say(
        'The file is not at hand any more: Homebody was started anew, or another file was chosen.',
        nothing,
        'Choose the file again.',
      ),
  };
}
