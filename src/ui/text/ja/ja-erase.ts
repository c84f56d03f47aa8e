import type { englishErase } from '../en-erase';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about erasing everything, in Japanese. */
export function japaneseErase(format: Format): Translation<typeof englishErase> {
  return {
    heading: 'すべて消去',
    intro:
      'Homebody がこのブラウザーに保存している会話、下書き、設定、モデルをすべて消去します。進行中の回答とダウンロードは先に停止されます。',
    open: 'すべて消去…',
    confirm: {
      title: 'すべて消去しますか？',
      loss: '会話、下書き、設定、モデルは完全に消去され、元に戻せません。後で必要になりそうな場合は、先にエクスポートしてください。',
      word: '消去',
      label: (word) => `確認のため「${word}」と入力してください`,
      keep: 'すべて残す',
      erase: 'すべて消去',
    },
    erasing: '進行中の処理を停止し、消去しています…',
    removed: ({ conversations, messages, models, bytes }) =>
      `消去しました：会話 ${format.count(conversations)} 件、メッセージ ${format.count(messages)} 件、モデル ${format.count(models)} 件（ファイル ${format.bytes(bytes)}）、すべての設定。`,
    nothingLeft: '消去後に確認しました。このブラウザーには何も残っていません。',
    left: (names) =>
      trouble(
        `消去できなかったもの：${names.join('、')}。`,
        'Homebody のほかのウィンドウを閉じて、もう一度消去してください。',
      ),
  };
}
