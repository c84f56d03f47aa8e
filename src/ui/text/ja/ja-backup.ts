import type { BackupCounts } from '@/messaging/schemas/backup';
import type { englishBackup } from '../en-backup';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about backups, in Japanese. */
export function japaneseBackup(format: Format): Translation<typeof englishBackup> {
  const some = (name: string, count: number) => `${name} ${format.count(count)} 件`;
  const amount = ({ conversations, messages, drafts, settings }: BackupCounts) =>
    [
      some('会話', conversations),
      some('メッセージ', messages),
      ...(drafts > 0 ? [some('下書き', drafts)] : []),
      ...(settings > 0 ? [some('設定', settings)] : []),
    ].join('、');
  const news = ({ newConversations, newMessages }: BackupCounts) =>
    newConversations + newMessages === 0
      ? 'すべて、すでにこのブラウザーにあったものです。'
      : `新しく加わったもの：${some('会話', newConversations)}、${some('メッセージ', newMessages)}。`;
  return {
    heading: 'エクスポートとインポート',
    intro:
      'すべての会話、下書き、設定を 1 つのファイルにまとめます。モデルは含まれません。ファイルは暗号化されないため、持っている人は誰でも読めます。',
    export: 'すべてエクスポート',
    import: 'インポート…',
    choose: 'Homebody でエクスポートしたファイル',
    exporting: 'データをまとめています…',
    exported: (name, counts) => `${name} に保存しました：${amount(counts)}。`,
    exportedTooLarge: (name, limit) =>
      trouble(
        `${name} として保存しました。${format.bytes(limit)} を超えているため、Homebody ではこのまま再びインポートできません。`,
        '不要な会話を削除してから、もう一度エクスポートしてください。',
      ),
    tooLarge: (name, limit) =>
      trouble(
        `${name} は ${format.bytes(limit)} を超えています。Homebody はこの大きさのファイルをインポートできません。何もインポートされませんでした。`,
        'もっと小さいファイルを選んでください。',
      ),
    reading: (name) => `${name} を読んでいます…`,
    importing: 'インポートしています…',
    imported: (counts) => `インポートしました：${amount(counts)}。${news(counts)}`,
    mirrorLeft: (address) =>
      trouble(
        `ファイルのダウンロード元 ${address} は設定されず、これまでのものが使われます。`,
        '使うには「ダウンロード元」に入力してください。',
      ),
    canceled: '何もインポートされませんでした。',
    confirm: {
      title: (name) => `${name} をインポートしますか？`,
      holds: (counts) => `内容：${amount(counts)}。`,
      adds: ({ newConversations, newMessages }) =>
        newConversations + newMessages === 0
          ? '会話とメッセージは、すべてすでにこのブラウザーにあります。'
          : `${some('会話', newConversations)}、${some('メッセージ', newMessages)}はまだここにないため、追加されます。`,
      keeps: '今あるものはそのまま残ります。',
      settings: '設定は、ファイルの内容に置き換えられます。',
      mirror: (address) =>
        `ダウンロード元が ${address} に設定されます。Homebody からの接続を許可するか、ブラウザーが確認することがあります。`,
      keep: 'キャンセル',
      import: 'インポート',
    },
  };
}
