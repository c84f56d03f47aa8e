import type { Progress } from '@/core/progress';
import type { englishAnswerer, englishDownloads, englishToasts } from '../en-downloads';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What the list of downloads says, in Japanese. */
export function japaneseDownloads(format: Format): Translation<typeof englishDownloads> {
  const left = ({ bytesDone, bytesPerSecond }: Progress): string => {
    if (bytesPerSecond === null || bytesPerSecond <= 0) return '';
    const seconds = bytesDone / bytesPerSecond;
    return seconds < 10
      ? 'もう一度ダウンロードするには数秒かかります。'
      : `もう一度ダウンロードするには、現在の速度で約 ${format.duration(seconds)}かかります。`;
  };
  return {
    heading: 'ダウンロード',
    button: (count) =>
      count === 0 ? 'ダウンロード' : `ダウンロード（${format.count(count)} 件進行中）`,
    opened: (model) => `ダウンロードを開きました。${model} を取得しています。`,
    closed: (model) => `ダウンロードを閉じました。${model} の準備ができました。`,
    close: 'ダウンロードを閉じる',
    list: 'モデル（ダウンロードの順）',
    none: 'まだ何もダウンロードされていません。モデルを選ぶと、ここに表示されます。',
    states: {
      Queued: '待機中',
      Downloading: 'ダウンロード中',
      Compiling: 'コンパイル中',
      Ready: '準備完了',
      Failed: '失敗',
      Canceled: 'キャンセル済み',
    },
    steps: {
      downloading: '',
      'waiting-for-network': 'ネットワークへの接続を待っています',
      retrying: '再試行しています',
      verifying: 'ファイルを検証しています',
    },
    starting: '開始しています…',
    place: (place) => (place === 1 ? '次にダウンロード' : `順番待ち ${format.count(place)} 番目`),
    size: (bytes, estimated) => `${estimated ? '約 ' : ''}${format.bytes(bytes)}`,
    here: (bytes) => `${format.bytes(bytes)} は受信済み`,
    waitsForAnswer: '作成中の回答が終わりしだい読み込みます',
    loading: (fraction) => `モデルを読み込んでいます（${format.percent(fraction)}）`,
    compiling: (fraction) =>
      `シェーダーをコンパイルしています（${format.percent(fraction)}）。初回は 1 分ほどかかります。`,
    inMemory: 'メモリに読み込み済み',
    canceled: '受信済みのデータは削除されました。',
    cancel: 'キャンセル',
    retry: '再試行',
    about: (action, model) => `${action}：${model}`,

    confirm: {
      title: (model) => `${model} のダウンロードをキャンセルしますか？`,
      bytes: (progress) =>
        `ダウンロード済みの ${format.bytes(progress.bytesDone)} が削除されます。${left(progress)}`,
      nothingYet: 'まだ何も受信していません。',
      place: (place) =>
        place === 1
          ? '次にダウンロードされる順番が失われます。'
          : `順番待ちの ${format.count(place)} 番目という位置が失われます。`,
      waitedFor: 'このモデルを待っている質問には回答されません。',
      keepDownloading: 'ダウンロードを続ける',
      keepQueued: '順番待ちを続ける',
      cancel: 'ダウンロードをキャンセル',
    },
  };
}

/** Who answers where the conversation's model is not ready, in Japanese. */
export function japaneseAnswerer(format: Format): Translation<typeof englishAnswerer> {
  const inBrackets = (facts: string) => (facts === '' ? '' : `（${facts}）`);
  return {
    label: '回答するモデル',
    waits: (model, facts) => `${model} は準備ができしだい回答します${inBrackets(facts)}。`,
    until: (standIn, model, facts) =>
      `${model} の準備ができるまで、${standIn} が回答します${inBrackets(facts)}。`,
    absent: (model, bytes) =>
      `${model} はインストールされていません。質問するとダウンロードされます（${format.bytes(bytes)}）。`,
    insteadOfAbsent: (standIn, model) =>
      `${standIn} が回答します。${model} はインストールされていません。`,
    failed: (model) => `${model} を準備できませんでした。`,
    insteadOfFailed: (standIn, model) =>
      `${model} を準備できませんでした。代わりに ${standIn} が回答します。`,
    insteadOfCanceled: (standIn, model) =>
      `${model} のダウンロードはキャンセルされました。代わりに ${standIn} が回答します。`,
    takeover: (model) => `この回答が終わりしだい、${model} に切り替わります。`,
    takeoverElsewhere: (model) =>
      `別の会話で作成中の回答が終わりしだい、${model} に切り替わります。`,
    both: (one, other) => `${one}、${other}`,
    next: '次の順番',
    number: (place) => `順番待ち ${format.count(place)} 番目`,
    preparing: '準備中',
    answerNow: (model) => `今すぐ ${model} で回答`,
    wait: (model) => `${model} を待つ`,
    download: (model) => `${model} をダウンロード`,
    retry: (model) => `${model} を再試行`,
    choose: '別のモデルを選ぶ',
  };
}

/** What the short-lived words above the conversation say, in Japanese. */
export function japaneseToasts(): Translation<typeof englishToasts> {
  return {
    label: 'お知らせ',
    switched: (model) => `これからは ${model} が回答します。`,
    notSwitched: (model, why, meanwhile) =>
      `${model} に切り替えられませんでした。${why}${meanwhile === null ? '' : `代わりに ${meanwhile} が回答します。`}`,
    chooseAnother: '別のモデルを選ぶ',
    dismiss: '閉じる',
  };
}
