import type { englishBackupErrors } from '../en-backup-errors';
import type { SayError } from '../error-text';
import type { Translation } from '../translation';

/** The sentences for what can go wrong with a backup, in Simplified Chinese. */
export function chineseBackupErrors(say: SayError): Translation<typeof englishBackupErrors> {
  const nothing = '未导入任何内容。';
  /** A name in Latin letters stands apart from the words around it. */
  const file = (name: string | null) => (name === null ? '此文件' : `${name} `);
  return {
    'backup-not-one': (fields) =>
      say(
        `${file(fields.text('file'))}不是由 Homebody 导出的文件。`,
        nothing,
        '请选择用“导出所有数据”生成的文件。',
      ),
    'backup-newer': (fields) => {
      const version = fields.number('version');
      return say(
        `${file(fields.text('file'))}是由较新版本的 Homebody 导出的${version === null ? '' : `（格式版本 ${version}）`}。`,
        nothing,
        '请更新 Homebody，然后重新导入。',
      );
    },
    'backup-invalid': (fields) => {
      const where = fields.text('where');
      const detail = fields.text('detail');
      const what = [where, detail].filter((part) => part !== null).join('：');
      return say(
        `${file(fields.text('file'))}已损坏${what === '' ? '' : `（${what}）`}。`,
        nothing,
        '请选择该文件的其他副本。',
      );
    },
    'backup-missing': () =>
      say(
        'Homebody 已重新启动，或者选择了其他文件，因此无法再读取该文件。',
        nothing,
        '请重新选择该文件。',
      ),
  };
}
