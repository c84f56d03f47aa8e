import type { createEnglish } from '../en';
import { createFormat } from '../format';
import type { Translation } from '../translation';
import { japaneseConversations } from './ja-conversations';
import { japaneseAnswerer, japaneseDownloads, japaneseToasts } from './ja-downloads';
import { japaneseErrors } from './ja-errors';
import { japaneseFit } from './ja-fit';
import { japaneseMarkdown } from './ja-markdown';
import { japaneseMenu } from './ja-menu';
import { japanesePage } from './ja-page';
import { japaneseSelector } from './ja-selector';
import { japaneseSites } from './ja-sites';
import { japaneseTalk } from './ja-talk';

/** What popup and panel say, in Japanese. `locale` is the reader's, for numbers. */
export function createJapanese(locale: string): Translation<typeof createEnglish> {
  const format = createFormat(locale, 'ja');
  return {
    language: 'ja',
    format,
    errors: japaneseErrors(format),
    fit: japaneseFit(format),
    manager: japaneseDownloads(format),
    answerer: japaneseAnswerer(format),
    toast: japaneseToasts(),
    conversations: japaneseConversations(format),
    markdown: japaneseMarkdown(format),
    menu: japaneseMenu(),
    selector: japaneseSelector(format),
    page: japanesePage(format),
    sites: japaneseSites(),
    talk: japaneseTalk(format),
    appName: 'Homebody',

    header: {
      noSite: 'ウェブサイトなし',
      siteUnknown: 'Homebody',
      untitled: '新しい会話',
      newConversation: '新しい会話',
      openPanel: 'サイドパネルで開く',
      options: 'オプション',
    },

    thread: {
      label: '会話',
      you: 'あなた',
      jumpToLatest: '最新へ移動',
      showConversation: '会話を表示',
    },

    empty: {
      heading: '何でも聞いてください',
      private:
        '回答はこのコンピューターの中で作られます。入力した内容が外に送られることはありません。',
      selection:
        'ページの内容について質問するには、テキストを選択して右クリックし、「選択範囲について Homebody に質問」を選びます。',
      firstDownload: (model, bytes) =>
        `最初に質問すると、${model}（${format.bytes(bytes)}）が一度だけダウンロードされます。`,
    },

    answer: {
      turn: '順番を待っています',
      modelUnknown: 'モデルを待っています',
      reading: (words) => `${format.count(words)} 語を読んでいます…`,
      loading: (fraction) => `モデルを読み込んでいます… ${format.percent(fraction)}`,
      compiling: (fraction) =>
        `シェーダーをコンパイルしています（${format.percent(fraction)}）。初回は 1 分ほどかかります。`,
      preparing: 'モデルを準備しています…',
      stopped: '停止しました',
      interrupted: '中断されました。ブラウザーまたはエンジンが終了しました。',
      length: '回答が長さの上限に達しました。',
      nothingSaid: 'モデルは何も回答しませんでした。',
      continue: '続ける',
      retry: '再試行',
      again: 'もう一度質問',
      copy: 'コピー',
      copied: 'コピーしました',
      figures: '計測値',
      /** The time runs from the first token to the last: one fewer than were written. */
      speed: (usage) =>
        usage.decodeMs > 0 && usage.answerTokens > 1
          ? `毎秒 ${format.decimal(((usage.answerTokens - 1) * 1000) / usage.decodeMs)} トークン`
          : '',
      firstToken: (usage) => `最初のトークンまで ${format.seconds(usage.firstTokenMs)}`,
      written: (usage) => `出力 ${format.count(usage.answerTokens)} トークン`,
      read: (usage) =>
        usage.cachedTokens > 0
          ? `入力 ${format.count(usage.promptTokens)} トークン（うち ${format.count(usage.cachedTokens)} は再利用）`
          : `入力 ${format.count(usage.promptTokens)} トークン`,
    },

    download: {
      title: (model, step) => {
        switch (step) {
          case 'verifying':
            return `${model} を検証しています`;
          case 'waiting-for-network':
            return 'ネットワークへの接続を待っています';
          case 'retrying':
            return `${model} のダウンロードを再試行しています`;
          default:
            return `${model} をダウンロードしています`;
        }
      },
      queued: (model) => `次に ${model} をダウンロードします`,
      queuedAfter: (model, before) => `${before} の次に ${model} をダウンロードします`,
      notInstalled: (model, bytes) =>
        `${model} はインストールされていません。${format.bytes(bytes)} の容量が必要です。`,
      start: 'ダウンロード',
      amount: (progress) =>
        `${format.bytes(progress.bytesDone)} / ${format.bytes(progress.bytesTotal)}`,
      speed: (progress) =>
        progress.bytesPerSecond === null || progress.bytesPerSecond <= 0
          ? ''
          : format.bytesPerSecond(progress.bytesPerSecond),
      left: (progress) => {
        if (progress.secondsLeft === null) return '';
        if (progress.secondsLeft < 10) return '残り数秒';
        return `残り約 ${format.duration(progress.secondsLeft)}`;
      },
      answeredAfter: 'ダウンロードが終わりしだい、質問に回答します。',
    },

    model: {
      choose: 'モデル',
      chip: (name, state) => `モデル：${name}、${state}`,
      menu: 'モデルを選択',
      current: '選択中',
      unknown: 'モデルを確認中',
      ready: '準備完了',
      readyOnCpu: '準備完了（CPU）',
      readyOnGpu: '準備完了（GPU）',
      loading: (fraction) => `読み込み中 ${format.percent(fraction)}`,
      downloading: (fraction) => `ダウンロード中 ${format.percent(fraction)}`,
      verifying: '検証中',
      waitingForNetwork: 'ネットワーク待ち',
      retrying: '再試行中',
      preparing: '準備中',
      queued: '待機中',
      failed: '失敗',
      notInstalled: '未インストール',
      switched: (name) => `次からは ${name} が回答します`,
      manage: 'モデルを管理',
      downloads: 'ダウンロード',
    },

    composer: {
      label: '質問',
      placeholder: '質問を入力…',
      send: '送信',
      stop: '停止',
      quote: '引用した選択範囲',
      removeQuote: '引用を削除',
    },

    notice: {
      reconnecting: '再接続しています…',
      dismiss: '閉じる',
      retry: '再試行',
    },

    announce: {
      answering: (model) => `${model} が回答しています`,
      answered: (model, text) => `${model}：${text}`,
      stopped: '停止しました',
      copied: 'コピーしました',
    },
  };
}
