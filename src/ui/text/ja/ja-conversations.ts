import { createDates } from '../dates';
import type { englishConversations } from '../en-conversations';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the list of conversations says, in Japanese. */
export function japaneseConversations(format: Format): Translation<typeof englishConversations> {
  const { day, date } = createDates(format.locale);
  return {
    heading: '会話',
    button: '会話',
    close: '会話の一覧を閉じる',
    scope: '会話の表示範囲',
    thisSite: 'このサイト',
    allSites: 'すべてのサイト',
    list: (count) => `会話 ${format.count(count)} 件`,
    search: '会話を検索',
    searchPlaceholder: 'タイトルとメッセージを検索',
    clear: '検索をクリア',
    searching: '検索しています…',
    found: (count) =>
      count === 0
        ? '何も見つかりませんでした。'
        : `${format.count(count)} 件の会話が見つかりました。`,
    foundMore: (count) =>
      `最初の ${format.count(count)} 件を表示しています。語を追加すると絞り込めます。`,
    nothingFound: (words) => `「${words}」に一致するものは見つかりませんでした。`,
    searchAll: 'すべてのサイトを検索',
    noneHere: 'このサイトではまだ質問していません。会話はサイトごとに分かれています。',
    none: 'まだ質問していません。質問すると、サイトごとにここに表示されます。',
    loading: '読み込んでいます…',
    pinned: 'ピン留め済み',
    noSite: 'ウェブサイトなし',
    day: (at, now) => day(at, now, { today: '今日', yesterday: '昨日' }),
    date,
    more: (title) => `「${title}」のその他の操作`,
    menu: (title) => `「${title}」に対する操作`,
    rename: '名前を変更',
    newTitle: '新しいタイトル',
    pin: 'ピン留めする',
    unpin: 'ピン留めを外す',
    exports: { markdown: 'Markdown としてエクスポート', json: 'JSON としてエクスポート' },
    delete: '削除',
    deleted: (title, count) =>
      count === 1
        ? `「${title}」を削除しました。`
        : `${format.count(count)} 件の会話を削除しました。`,
    undo: '元に戻す',
  };
}
