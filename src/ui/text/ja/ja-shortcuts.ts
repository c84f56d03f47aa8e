import type { englishShortcuts } from '../en-shortcuts';
import type { Translation } from '../translation';

/** What the options page says about shortcuts, in Japanese. */
export function japaneseShortcuts(): Translation<typeof englishShortcuts> {
  return {
    heading: 'キーボードショートカット',
    browser: 'ブラウザーのどこからでも',
    inHomebody: 'ポップアップとサイドパネル',
    does: '操作',
    keysHeading: 'キー',
    notSet: '未設定',
    open: 'Homebody を開く',
    set: 'ブラウザーで設定する',
    setMeaning: 'これらのショートカットはブラウザーが管理し、ブラウザーの専用ページで設定します。',
    fixed: 'これらは変更できません。',
    names: {
      send: '質問を送信',
      newLine: '質問の中で改行',
      editLast: '何も入力していないときに、最後の質問を編集',
      stop: '回答を停止、または一番手前に開いているものを閉じる',
      models: 'モデルを選択',
      downloads: 'ダウンロードを表示',
      newConversation: '新しい会話を始める',
      search: '会話を検索（サイドパネル）',
      rename: '一覧で会話の名前を変更（サイドパネル）',
      delete: '一覧で会話を削除（サイドパネル）',
    },
    /** What stands on the keys in Japan. */
    keys: {
      control: 'Ctrl',
      shift: 'Shift',
      named: { Enter: 'Enter', Escape: 'Esc', ArrowUp: '↑', Delete: 'Delete', F2: 'F2' },
    },
  };
}
