import type { englishPresets } from '../en-presets';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about presets, in Japanese. */
export function japanesePresets(format: Format): Translation<typeof englishPresets> {
  return {
    heading: '定型の質問',
    intro:
      '選択した内容についてよくする質問です。コンテキストメニューと、引用した選択範囲の下に表示され、すぐに送信されます。',
    none: '定型の質問はありません。',
    name: '名前',
    instruction: '質問の内容',
    new: '新しい質問',
    add: '質問を追加',
    save: '保存',
    cancel: 'キャンセル',
    edit: '編集',
    remove: '削除',
    up: '上へ移動',
    down: '下へ移動',
    reset: '初期設定に戻す',
    saved: '保存しました。',
    restored: '初期設定に戻しました。',
    empty: '名前と質問の内容を入力してください。',
    about: (action, name) => `${action}: ${name}`,
    editing: (name) => `「${name}」を編集`,
    removed: (name) => `「${name}」を削除しました。`,
    moved: (name, at, of) =>
      `「${name}」は ${format.count(of)} 件中 ${format.count(at)} 番目になりました。`,
    full: (n) =>
      trouble(
        `定型の質問は ${format.count(n)} 件までです。`,
        '追加するには、どれかを削除してください。',
      ),
  };
}
