import type { BackupCounts } from '@/messaging/schemas/backup';
import type { englishBackup } from '../en-backup';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

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
      trouble(
        `已保存为 ${name}。文件超过 ${format.bytes(limit)}，Homebody 无法按原样重新导入。`,
        '请删除不需要的对话，然后重新导出。',
      ),
    tooLarge: (name, limit) =>
      trouble(
        `${name} 超过 ${format.bytes(limit)}，Homebody 不导入这么大的文件。未导入任何内容。`,
        '请选择较小的文件。',
      ),
    reading: (name) => `正在读取 ${name}…`,
    importing: '正在导入…',
    imported: (counts) => `已导入：${amount(counts)}。${news(counts)}`,
    mirrorLeft: (address) =>
      trouble(
        `文件中的下载来源 ${address} 未能设置，仍使用之前的来源。`,
        '要使用它，请在“下载来源”中输入。',
      ),
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
