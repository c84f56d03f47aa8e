import type { BackupCounts } from '@/messaging/schemas/backup';
import type { englishBackup, englishBackupErrors } from '../en-backup';
import type { ErrorText } from '../error-text';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the options page says about backups, in Simplified Chinese. */
export function chineseBackup(format: Format): Translation<typeof englishBackup> {
  const conversationsOf = (count: number) => `${format.count(count)} 个对话`;
  const messagesOf = (count: number) => `${format.count(count)} 条消息`;
  const amount = ({ conversations, messages, drafts, settings }: BackupCounts) =>
    [
      conversationsOf(conversations),
      messagesOf(messages),
      ...(drafts > 0 ? [`${format.count(drafts)} 份草稿`] : []),
      ...(settings > 0 ? [`${format.count(settings)} 项设置`] : []),
    ].join('、');
  const news = ({ newConversations, newMessages }: BackupCounts) =>
    newConversations + newMessages === 0
      ? '这些内容此前均已存在。'
      : `其中新增：${conversationsOf(newConversations)}、${messagesOf(newMessages)}。`;
  return {
    heading: '导出和导入',
    intro:
      '将所有对话、草稿和设置保存为一个文件，不包含模型。该文件未加密，任何拿到它的人都能读取。',
    export: '导出所有数据',
    import: '导入…',
    choose: '由 Homebody 导出的文件',
    exporting: '正在收集数据…',
    exported: (name, counts) => `已保存为 ${name}：${amount(counts)}。`,
    exportedTooLarge: (name, limit) =>
      `已保存为 ${name}。文件超过 ${format.bytes(limit)}，Homebody 无法按原样重新导入。`,
    tooLarge: (name, limit) =>
      `${name} 超过 ${format.bytes(limit)}，Homebody 不导入这么大的文件。未导入任何内容。`,
    reading: (name) => `正在读取 ${name}…`,
    importing: '正在导入…',
    imported: (counts) => `已导入：${amount(counts)}。${news(counts)}`,
    canceled: '未导入任何内容。',
    confirm: {
      title: (name) => `要导入 ${name} 吗？`,
      holds: (counts) => `文件包含 ${amount(counts)}。`,
      adds: ({ newConversations, newMessages }) =>
        newConversations + newMessages === 0
          ? '其中的对话和消息此处均已存在。'
          : `其中 ${conversationsOf(newConversations)}和 ${messagesOf(newMessages)}此处还没有，将会添加。`,
      keeps: '现有的内容会保留。',
      settings: '现有的设置将替换为文件中的设置。',
      mirror: (address) => `下载来源将设为 ${address}，浏览器可能会询问是否允许 Homebody 连接它。`,
      keep: '取消',
      import: '导入',
    },
  };
}

/** The sentences for what can go wrong with a backup, in Simplified Chinese. */
export function chineseBackupErrors(
  say: (happened: string, kept: string, next: string) => ErrorText,
): Translation<typeof englishBackupErrors> {
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
