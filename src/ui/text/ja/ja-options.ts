import type { englishOptions } from '../en-options';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { japaneseAppearance } from './ja-appearance';
import { japaneseBackup } from './ja-backup';
import { japaneseErase } from './ja-erase';
import { japaneseGeneration } from './ja-generation';
import { japaneseLedger } from './ja-ledger';
import { japanesePresets } from './ja-presets';
import { japaneseShortcuts } from './ja-shortcuts';

/** What the options page says, in Japanese. */
export function japaneseOptions(format: Format): Translation<typeof englishOptions> {
  return {
    title: 'Homebody のオプション',
    heading: 'オプション',
    contents: 'このページの内容',

    storage: {
      heading: 'モデルとストレージ',
      intro:
        'モデルはこのコンピューターにあるファイルです。回答はモデルだけで作られ、ネットワークは使いません。',
      room: (used, free) =>
        free === null
          ? `Homebody は ${format.bytes(used)} を使用しています。`
          : `Homebody は ${format.bytes(used)} を使用しています。空き容量は ${format.bytes(free)} です。`,
      looking: 'ディスクを調べています…',
      models: 'モデル',
      onDisk: (bytes) => `このコンピューターに ${format.bytes(bytes)}`,
      toDownload: (bytes, estimated) =>
        `ダウンロードサイズ ${estimated ? '約 ' : ''}${format.bytes(bytes)}`,
      download: 'ダウンロード',
      downloadAgain: 'もう一度ダウンロード',
      retry: '再試行',
      cancel: 'キャンセル',
      verify: '検証',
      import: 'ファイルをインポート…',
      delete: '削除',
      about: (action, model) => `${action}：${model}`,
      work: (work) => {
        if (work.kind === 'removing') return '削除しています…';
        const what =
          work.kind === 'verifying' ? 'ファイルを検証しています' : 'ファイルをインポートしています';
        const done =
          work.bytesTotal > 0 ? ` ${format.percent(work.bytesDone / work.bytesTotal)}` : '';
        return `${what}…${done}`;
      },
      cancelWork: (kind) => (kind === 'verifying' ? '検証をキャンセル' : 'インポートをキャンセル'),
      canceled: 'キャンセルしました。何も削除されていません。',
      sound: 'すべてのファイルに問題はありません。',
      damaged: (files) =>
        trouble(
          `破損していたため削除したファイル：${files.join('、')}。ほかのファイルは残っています。`,
          '足りないファイルをもう一度ダウンロードしてください。',
        ),
      imported: 'インポートしました。すべて正しいファイルです。',
      removed: '削除しました。このコンピューターには何も残っていません。',
    },

    confirm: {
      title: (model) => `${model} を削除しますか？`,
      loss: (bytes) =>
        `このコンピューターから ${format.bytes(bytes)} が削除されます。再び使うには、もう一度ダウンロードまたはインポートする必要があります。`,
      kept: '会話は残ります。',
      keep: '残す',
      delete: '削除',
    },

    defaults: {
      heading: '新しい会話',
      label: '新しい会話で使うモデル',
      recommended: (model) =>
        model === null ? 'このコンピューターに推奨のモデル' : `推奨：${model}`,
      meaning: 'すでにある会話のモデルは変わりません。',
    },

    memory: {
      heading: 'メモリ',
      label: '使っていないモデルのメモリを解放',
      after: (minutes) => `${format.count(minutes)} 分後`,
      never: '解放しない',
      meaning:
        '解放したメモリは、ほかのプログラムで使えます。次に質問するとモデルがもう一度読み込まれ、少し時間がかかります。',
    },

    engines: {
      heading: 'モデルを動かす場所',
      names: {
        automatic: '自動（推奨）',
        gpu: '常に GPU',
        cpu: '常に CPU',
      },
      line: (choice, { automatic, gpu }, because) => {
        if (choice === 'cpu') return 'どのコンピューターでも動作しますが、回答は遅くなります。';
        if (choice === 'gpu') {
          return gpu === null
            ? trouble(
                'このブラウザーでは GPU を使えません。使えるようになるまで、モデルは読み込まれません。',
                '「自動」を選ぶか、ブラウザーのグラフィック アクセラレーションを有効にしてください。',
              )
            : '適していないと思われるモデルにも GPU を使います。読み込めないことや、回答が遅くなることがあります。';
        }
        const [reason] = automatic.because;
        if (automatic.processor === 'gpu') {
          return `このコンピューターでは GPU${gpu ? `（${gpu}）` : ''}を使います。GPU の方が速く、モデルも収まるためです。`;
        }
        return `このコンピューターでは CPU を使います。${reason ? `${because(reason)}です。` : ''}`;
      },
      meaning:
        '新しい会話とモデルの一覧に適用されます。すでにモデルが決まっている会話では、そのモデルが引き続き使われます。',
    },

    mirror: {
      heading: 'ダウンロード元',
      hub: 'モデルは huggingface.co からダウンロードされます。',
      current: (address) => `モデルは ${address} からダウンロードされます。`,
      meaning:
        'ミラーは、同じファイルを同じパスで提供するサーバーです。本来の配布元に接続できないネットワークで使います。ミラーには、ダウンロードするモデルとネットワークアドレスが知られますが、質問や回答が伝わることはありません。どのファイルも、既知のハッシュ値と照合されます。',
      label: 'ミラーのアドレス',
      placeholder: 'https://models.example.org',
      use: 'このミラーを使う',
      reset: 'huggingface.co に戻す',
    },

    backup: japaneseBackup(format),

    erase: japaneseErase(format),

    appearance: japaneseAppearance(),

    presets: japanesePresets(format),

    shortcuts: japaneseShortcuts(),

    network: japaneseLedger(format),

    generation: japaneseGeneration(format),

    about: {
      heading: 'Homebody について',
      version: (version) => `Homebody ${version}`,
      licences: 'Homebody に含まれるソフトウェアのライセンス',
      modelLicence: (licence) => `ライセンス：${licence}`,
    },
  };
}
