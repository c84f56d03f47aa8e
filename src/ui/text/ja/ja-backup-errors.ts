import type { englishBackupErrors } from '../en-backup-errors';
import type { SayError } from '../error-text';
import type { Translation } from '../translation';

/** The sentences for what can go wrong with a backup, in Japanese. */
export function japaneseBackupErrors(say: SayError): Translation<typeof englishBackupErrors> {
  const nothing = '何もインポートされていません。';
  /** A name in Latin letters stands apart from the words around it. */
  const file = (name: string | null) => (name === null ? 'このファイル' : `${name} `);
  return {
    'backup-not-one': (fields) =>
      say(
        `${file(fields.text('file'))}は Homebody でエクスポートしたファイルではありません。`,
        nothing,
        '「すべてエクスポート」で作成したファイルを選んでください。',
      ),
    'backup-newer': (fields) => {
      const version = fields.number('version');
      return say(
        `${file(fields.text('file'))}は、より新しい Homebody でエクスポートされています${version === null ? '' : `（形式のバージョン ${version}）`}。`,
        nothing,
        'Homebody を更新してから、もう一度インポートしてください。',
      );
    },
    'backup-invalid': (fields) => {
      const where = fields.text('where');
      const detail = fields.text('detail');
      const what = [where, detail].filter((part) => part !== null).join('：');
      return say(
        `${file(fields.text('file'))}は破損しています${what === '' ? '' : `（${what}）`}。`,
        nothing,
        'ファイルの別のコピーを選んでください。',
      );
    },
    'backup-missing': () =>
      say(
        'Homebody が再起動したか、別のファイルが選ばれたため、このファイルを読めなくなりました。',
        nothing,
        'ファイルをもう一度選んでください。',
      ),
  };
}
