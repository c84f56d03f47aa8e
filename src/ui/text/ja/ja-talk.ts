import type { englishTalk } from '../en-talk';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the thread, its header and its menu say about one conversation, in Japanese. */
export function japaneseTalk(format: Format): Translation<typeof englishTalk> {
  return {
    edit: '編集',
    editing: '質問の編集',
    editKeeps: '元の質問とそれに続くやり取りは、すべて残ります。',
    sendEdit: '送信',
    cancelEdit: 'キャンセル',
    regenerate: '回答を再生成',
    version: (at, count) => `${format.count(at)} / ${format.count(count)}`,
    versionName: (at, count) => `${format.count(count)} 件中 ${format.count(at)} 件目のバージョン`,
    earlierVersion: '前のバージョン',
    laterVersion: '次のバージョン',
    otherVersions: 'その他のバージョン',

    instructions: {
      open: 'この会話の指示',
      openSet: 'この会話の指示：設定済み',
      /** On a small button. */
      word: '指示',
      wordSet: '指示：設定済み',
      heading: 'この会話の指示',
      meaning:
        'この会話では、回答のたびにこの内容がモデルに伝えられます。すべての会話とこのサイトに対する指示の後に加えられます。',
      placeholder: '短い文で答えてください。',
      save: '保存',
      clear: 'クリア',
      close: '閉じる',
      unsaved: 'まだ保存されていません。入力した内容は、このウィンドウを閉じるまでここに残ります。',
      saved: '次の回答から、指示がモデルに伝えられます。',
      cleared: '指示をクリアしました。',
      undo: '元に戻す',
    },

    follow: {
      label: 'タブに合わせる',
      on: 'タブに合わせて切り替え',
      off: 'この会話を表示したまま',
      onMeaning: '開いているサイトの会話を表示します。',
      offMeaning: '別のタブに移動しても、この会話を表示します。',
      ask: 'ここでも切り替える',
      askMeaning:
        '各タブで開いているページを Homebody に知らせてよいか、ブラウザーが確認します。その情報がこのコンピューターの外に送られることはありません。',
      limited:
        'ブラウザーは、Homebody を使ったタブだけを Homebody に知らせます。切り替わるのは、それらのタブだけです。',
      goTo: (site) => (site === null ? 'ウェブサイトのない会話に移動' : `${site} に移動`),
    },
  };
}
