import type { englishSites } from '../en-sites';
import type { Translation } from '../translation';

/** What is said of what holds for single sites, and of private windows, in Japanese. */
export function japaneseSites(): Translation<typeof englishSites> {
  return {
    privateNotice:
      'プライベートウィンドウ：この会話はメモリ内にのみ保持され、プライベートウィンドウをすべて閉じると消えます。',
    open: 'このサイトの設定',
    openWord: 'このサイト',
    heading: 'サイトごとの設定',
    intro: '特定のサイトだけの設定です。ここで決めていないことは、すべてのサイトと同じです。',
    unread: '読み取らないサイト',
    unreadMeaning: '何を押しても、ページも選択範囲も読み取りません。',
    noUnread: '求められたときは、どのサイトも読み取れます。',
    unreadBox: 'このサイトを読み取らない',
    addUnread: '読み取らない',
    models: 'モデル',
    modelsMeaning: 'サイトの新しい会話は、そのサイトのモデルで始まります。',
    noModels: '専用のモデルがあるサイトはありません。',
    model: 'ここでの新しい会話に使うモデル',
    likeAll: 'すべてのサイトと同じ',
    gone: 'は提供が終了したため、会話はすべてのサイトと同じモデルで始まります',
    save: '保存',
    remove: (site) => `${site} をこのリストから削除`,
    removeWord: '削除',
    undo: '元に戻す',
    saved: '保存しました。',
    removed: (site) => `削除しました：${site}`,
    site: 'サイト',
    siteInvalid: 'example.org のようなウェブサイトのアドレスを入力してください。',
    close: '閉じる',
  };
}
