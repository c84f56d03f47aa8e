import type { englishErrors } from '../en-errors';
import type { FieldReader, SayError } from '../error-text';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { japaneseBackupErrors } from './ja-backup-errors';
import { japaneseStorageErrors } from './ja-storage-errors';

/** The sentences for every error, in Japanese: what happened, what was kept, what to do. */
export function japaneseErrors(format: Format): Translation<typeof englishErrors> {
  const say: SayError = (happened, kept, next) => ({ happened, kept, next });
  /** A name in Latin letters stands apart from the words around it. */
  const named = (name: string | null, otherwise: string) =>
    name === null ? otherwise : `${name} `;
  const file = (fields: FieldReader) => named(fields.text('artifact'), 'モデル');
  const server = (fields: FieldReader) => named(fields.host('host', 'url'), 'モデルの配布元');
  const staged = (fields: FieldReader) => {
    const bytes = fields.number('bytesStaged');
    return bytes === null || bytes <= 0 ? '' : `受信済みの ${format.bytes(bytes)} は残っています。`;
  };
  /** The browser does not always tell where to; who sent it on is known. */
  const sentOn = (fields: FieldReader) => {
    const host = fields.host('host');
    return host === null
      ? `${server(fields)}から Homebody が信頼していないサーバーに転送された`
      : `Homebody が信頼していない ${host} に転送された`;
  };
  /** `why` is a plain clause that 「ため」 can follow. */
  const stopped = (fields: FieldReader, why: string) =>
    `${why}ため、${file(fields)}のダウンロードが停止しました。`;
  const size = (fields: FieldReader) => {
    const prompt = fields.number('promptTokens');
    const room = fields.number('contextWindow');
    const has = prompt === null ? '' : `長さは ${format.count(prompt)} トークンです。`;
    return room === null
      ? has
      : `${has}このモデルが扱えるのは ${format.count(room)} トークンまでです。`;
  };
  const retry = '「再試行」を押してください。';
  const retryOrLater = '「再試行」を押してください。解決しない場合は、後でもう一度お試しください。';

  return {
    'question-empty': () =>
      say('質問がまだ入力されていません。', '', '先に質問を入力してください。'),
    'question-too-long': (fields) => {
      const limit = fields.number('limit');
      return say(
        `質問が長すぎ${limit === null ? 'て、このモデルでは扱えません' : 'るため送信できません'}。${size(fields)}`,
        '入力した内容は残っています。',
        limit === null
          ? '質問を短くするか、より長い文章を扱えるモデルを選んでください。'
          : `${format.count(limit)} 文字以内に短くして、もう一度送信してください。`,
      );
    },
    'conversation-left': (fields) => {
      const isHere = fields.text('draft') === 'moved';
      return say(
        '質問を送信する前に、別の会話が開かれました。',
        isHere ? '質問はその入力欄にあります。' : '質問は入力した会話に残っています。',
        isHere ? 'もう一度送信してください。' : 'その会話に戻って、もう一度送信してください。',
      );
    },
    'conversation-missing': () =>
      say('この会話はもう存在しません。', '', '別の会話で続けてください。'),
    'message-missing': () =>
      say(
        'このメッセージはもう存在しません。',
        '会話は残っています。',
        'もう一度質問してください。',
      ),
    'model-unknown': (fields) => {
      const id = fields.text('modelId');
      return say(
        id === null ? 'そのモデルは提供されていません。' : `モデル ${id} は提供されていません。`,
        '会話は残っています。',
        '別のモデルを選んでください。',
      );
    },
    'model-not-installed': () =>
      say(
        'モデルがまだインストールされていません。',
        '質問は残っています。',
        'モデルをダウンロードしてください。',
      ),
    ...japaneseStorageErrors(say),
    ...japaneseBackupErrors(say),
    'message-malformed': () =>
      say(
        'Homebody の内部で、解釈できないデータがやり取りされました。',
        '何も変更されていません。',
        'もう一度お試しください。解決しない場合は、拡張機能を再読み込みしてください。',
      ),
    'sender-refused': () =>
      say(
        '想定外の送信元からの要求を拒否しました。',
        '何も変更されていません。',
        'Homebody のこのウィンドウを閉じて、もう一度開いてください。',
      ),
    'host-unavailable': () =>
      say(
        'モデルを動かす Homebody の機能が応答していません。',
        '入力した内容は残っています。',
        'しばらくしてからもう一度お試しください。解決しない場合は、拡張機能を再読み込みしてください。',
      ),

    'engine-load-failed': () =>
      say(
        'モデルを起動できませんでした。',
        'モデルのファイルと質問は残っています。',
        'もう一度試すか、別のモデルを選んでください。',
      ),
    'engine-lost': () =>
      say(
        'エンジンが処理の途中で停止しました。',
        'それまでの回答は残っています。',
        '続けるか、もう一度お試しください。',
      ),
    'engine-not-loaded': () =>
      say(
        'エンジンがモデルを解放していました。',
        'それまでの回答は残っています。',
        'もう一度お試しください。モデルが改めて読み込まれます。',
      ),
    'engine-lost-again': () =>
      say(
        'エンジンが再び停止しました。このモデルは、このコンピューターには負担が大きすぎるようです。',
        'それまでの回答は残っています。',
        'より小さいモデルか CPU で動くモデルを選んで、続けてください。',
      ),
    'engine-failed': () =>
      say(
        'モデルはこの回答を完了できませんでした。',
        '質問とそれまでの回答は残っています。',
        'もう一度試すか、別のモデルを選んでください。',
      ),
    'context-overflow': (fields) =>
      say(
        `質問と会話が長すぎて、このモデルでは扱えません。${size(fields)}`,
        '質問は残っています。',
        '質問を短くするか、新しい会話を始めてください。',
      ),
    'engine-no-gpu': (fields) => {
      const reason = fields.text('reason');
      return say(
        `このモデルには、ブラウザーで使える GPU が必要です${reason === null ? '' : `（${reason}）`}。`,
        'モデルのファイルは残っています。',
        'CPU で動くモデルを選んでください。',
      );
    },
    'engine-library-missing': () =>
      say(
        'この Homebody のビルドには、このモデルを GPU で動かすライブラリが含まれていません。',
        '何もダウンロードされていません。質問は残っています。',
        'CPU で動くモデルを選んでください。',
      ),
    'engine-out-of-memory': () =>
      say(
        'このモデルを動かすためのメモリが足りません。',
        'モデルのファイルと質問は残っています。',
        'ほかのプログラムを閉じてもう一度試すか、より小さいモデルを選んでください。',
      ),
    'engine-library-mismatch': () =>
      say(
        'このモデルを動かすコードは、別のバージョンの Homebody 用です。',
        'モデルは残っています。',
        'Homebody を更新するか、別のモデルを選んでください。',
      ),
    'engine-model-damaged': (fields) => {
      const name = fields.text('file');
      return say(
        `モデルのファイルが破損しているか、ほかのファイルと合っていません${name === null ? '' : `（${name}）`}。`,
        '会話は残っています。',
        'モデルを削除して、もう一度ダウンロードしてください。',
      );
    },
    'engine-network': (fields) =>
      say(
        `モデルが、${named(fields.host('url'), 'ネットワーク')}から何かを取得しようとしたため、拒否しました。`,
        'このコンピューターから外に送られたものはありません。',
        'モデルを削除してもう一度ダウンロードするか、別のモデルを選んでください。',
      ),

    'manifest-invalid': (fields) => {
      const where = fields.text('place', 'path', 'at');
      return say(
        `このモデルのファイル一覧が正しくありません${where === null ? '' : `（${where}）`}。`,
        '何もダウンロードされていません。',
        '別のモデルを選んでください。',
      );
    },
    'install-integrity': (fields) =>
      say(
        `${file(fields)}のデータが破損した状態で届いたため、インストールしませんでした。`,
        '破損したデータは削除されました。',
        '「再試行」を押して、もう一度ダウンロードしてください。',
      ),
    'install-network': (fields) =>
      say(stopped(fields, '接続が切れた'), staged(fields), `接続を確認して、${retry}`),
    'install-offline': (fields) =>
      say(
        `このコンピューターがオフラインのため、${file(fields)}のダウンロードを待っています。`,
        staged(fields),
        'ネットワークに接続すると再開します。',
      ),
    'install-http': (fields) => {
      const status = fields.number('status');
      return say(
        stopped(
          fields,
          `${server(fields)}に拒否された${status === null ? '' : `（ステータス ${String(status)}）`}`,
        ),
        staged(fields),
        retryOrLater,
      );
    },
    'install-stalled': (fields) =>
      say(stopped(fields, `${server(fields)}からしばらく何も届かなかった`), staged(fields), retry),
    'install-changed': (fields) =>
      say(
        stopped(fields, 'サーバー上のファイルが変更された'),
        '古くなった部分は削除されました。',
        '「再試行」を押して、最初からやり直してください。',
      ),
    'install-protocol': (fields) =>
      say(
        stopped(fields, `${server(fields)}から要求と異なるデータが届いた`),
        staged(fields),
        retryOrLater,
      ),
    'install-host-refused': (fields) =>
      say(
        stopped(fields, sentOn(fields)),
        staged(fields),
        `このネットワークがダウンロードを別の場所に転送していないか確認して、${retry}`,
      ),
    'install-gated': (fields) =>
      say(
        stopped(fields, '先に公開元の利用条件に同意する必要がある'),
        '',
        `${named(fields.text('page', 'url'), server(fields))}で同意してから、${retry}`,
      ),
    'install-not-a-model': (fields) =>
      say(
        `ネットワークから、${file(fields)}の代わりにウェブページが届きました。`,
        staged(fields),
        `先にこのネットワークへのログインが必要かもしれません。その後、${retry}`,
      ),
    'install-storage-full': (fields) => {
      const need = fields.number('needBytes');
      const missing = need === null ? 0 : need - (fields.number('freeBytes') ?? 0);
      return say(
        stopped(fields, 'ディスクに空きがない'),
        staged(fields),
        missing > 0
          ? `${format.bytes(missing)} の空きを作って、${retry}`
          : `空きを作って、${retry}`,
      );
    },
    'install-storage': (fields) =>
      say(
        stopped(fields, 'ディスクに書き込めなかった'),
        staged(fields),
        '「再試行」を押してください。解決しない場合は、ブラウザーを再起動してください。',
      ),
    'install-canceled': (fields) =>
      say(
        `${file(fields)}のダウンロードはキャンセルされました。`,
        '受信済みのデータは削除されました。',
        '必要になったら、もう一度ダウンロードしてください。',
      ),
    'install-lost': () =>
      say(
        'ダウンロードを書き込む Homebody の機能が終了したため、ダウンロードが停止しました。',
        '受信済みのデータは残っています。',
        retry,
      ),

    'illegal-transition': () =>
      say(
        'Homebody がこのダウンロードの状態を把握できなくなりました。',
        '会話は残っています。',
        '拡張機能を再読み込みしてください。',
      ),
    'storage-failed': () =>
      say(
        'Homebody がストレージに書き込めませんでした。',
        'これまでに保存したものは残っています。',
        'ディスクの空きを作って、もう一度お試しください。',
      ),
    unexpected: (fields) => {
      const detail = fields.text('detail');
      return say(
        detail === null
          ? '予期しない問題が発生しました。'
          : `予期しない問題が発生しました（${detail}）。`,
        '会話は残っています。',
        'もう一度お試しください。解決しない場合は、拡張機能を再読み込みしてください。',
      );
    },
  };
}
