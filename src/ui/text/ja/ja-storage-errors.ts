import type { englishStorageErrors } from '../en-storage-errors';
import type { SayError } from '../error-text';
import type { Translation } from '../translation';

/** The sentences for what can go wrong with stored models and mirrors, in Japanese. */
export function japaneseStorageErrors(say: SayError): Translation<typeof englishStorageErrors> {
  /** A name in Latin letters stands apart from the words around it. */
  const named = (name: string | null, otherwise: string) =>
    name === null ? otherwise : `${name} `;
  return {
    'conversation-full': () =>
      say(
        'この会話には、文章をこれ以上入れられません。',
        '失われたものはありません。質問は残っています。',
        '新しい会話を始めて、そこで質問してください。',
      ),
    'model-in-use': (fields) =>
      say(
        `${named(fields.text('model'), 'このモデル')}は質問に回答しています。`,
        '何も削除されていません。',
        '先に回答を停止してから、モデルを削除してください。',
      ),
    'model-not-looked-up': (fields) =>
      say(
        `${named(fields.text('model'), 'このモデル')}に必要なファイルがまだわからず、モデルの配布元にも問い合わせられませんでした。`,
        '何もインストールされていません。',
        '一度ネットワークに接続してから、もう一度ファイルを選んでください。',
      ),
    'import-wrong-files': (fields) => {
      const missing = fields.text('missing');
      return say(
        `${named(fields.text('files'), '選んだファイル')}は、${named(fields.text('model'), 'このモデル')}のファイルではないか、破損しています。`,
        '何もインストールされていません。',
        missing === null
          ? 'このモデルのファイルを選んでください。'
          : `${missing} を選んでください。`,
      );
    },
    'import-missing-files': (fields) => {
      const missing = fields.text('missing');
      const files = fields.text('files');
      return say(
        `モデルのファイルがそろっていません${missing === null ? '' : `（不足：${missing}）`}。${
          files === null
            ? ''
            : `次のファイルは、このモデルのものではないか、破損しています：${files}。`
        }`,
        '正しいファイルは保存されています。',
        '足りないファイルも選ぶか、残りをダウンロードしてください。',
      );
    },
    'mirror-invalid': (fields) =>
      say(
        `${named(fields.text('address'), 'このアドレス')}はミラーとして使えません。`,
        'これまで使っていたアドレスはそのままです。',
        'https:// で始まり、ユーザー名、パスワード、疑問符を含まないアドレスを入力してください。',
      ),
    'mirror-refused': (fields) =>
      say(
        `${named(fields.host('address'), 'このアドレス')}への Homebody からの接続が許可されませんでした。`,
        'これまで使っていたアドレスはそのままです。',
        'もう一度「このミラーを使う」を押し、ブラウザーの確認で許可してください。',
      ),
  };
}
