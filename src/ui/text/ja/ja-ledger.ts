import type { englishLedger } from '../en-ledger';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';

/** What the options page says about the network ledger, in Japanese. */
export function japaneseLedger(format: Format): Translation<typeof englishLedger> {
  const { locale } = format;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const minute = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    heading: 'ネットワーク',
    intro:
      'Homebody 自身がネットワークに送ったリクエストは、送った時点ですべてここに記録されます。',
    loading: '記録を読み込んでいます…',
    nothingYet: (since) =>
      `この一覧の記録が始まった${day.format(since)}以降、Homebody はどこにもリクエストを送っていません。`,
    nothingLately: (days) =>
      `過去 ${format.count(days)} 日間、Homebody はどこにもリクエストを送っていません。`,
    totals: (days, { host, asked, bytes }) => {
      const who = `過去 ${format.count(days)} 日間に、Homebody は ${host} に`;
      const files = `モデルのファイルを ${format.count(asked.download)} 回要求し、`;
      const lookups = `モデルのファイル構成を ${format.count(asked.lookup)} 回問い合わせ、`;
      const received = `${format.bytes(bytes)} を受信しました。`;
      if (asked.lookup === 0) return `${who}${files}${received}`;
      if (asked.download === 0) return `${who}${lookups}${received}`;
      return `${who}${files}${lookups}合わせて ${received}`;
    },
    sentOn: (host, other, count) =>
      `${host} は ${format.count(count)} 件のリクエストを ${other} に転送し、${other} が応答しました。`,
    nothingElse:
      'これ以外のリクエストは送っておらず、利用者のデータも送信されていません。リクエストに含まれるのはファイルの名前だけで、入力した内容や読んだ内容は含まれません。',
    hasSent: trouble(
      'ファイルの名前以外のものを含むリクエストが 1 件以上ありました。これは Homebody の本来の動作ではありません。',
      'この一覧を添えて報告してください。',
    ),
    since: (since, days, most) =>
      `${day.format(since)}から記録しています。記録は ${format.count(days)} 日間、新しいものから最大 ${format.count(most)} 件まで保存されます。`,
    limits:
      '更新の確認など、ブラウザーが独自に送るリクエストは Homebody では扱えないため、ここには表示されません。サーバーがリクエストを転送した場合は、最後に応答したサーバーが表示されます。途中のサーバーはブラウザーから知らされません。',
    unstored: (count) =>
      trouble(
        `${format.count(count)} 件の記録をディスクに書き込めませんでした。ここには表示されていますが、ブラウザーを閉じると失われます。`,
        'その前に空き容量を増やしてください。',
      ),
    table: 'リクエスト（新しい順）',
    when: '日時',
    what: '内容',
    received: '受信量',
    moment: (at) => minute.format(at),
    purpose: (purpose, model) => {
      if (purpose === 'lookup') {
        return model === null ? 'モデルのファイル構成' : `${model} のファイル構成`;
      }
      return model === null ? 'モデルのファイル' : `${model} のファイル`;
    },
    asked: (host, others) =>
      others.length === 0 ? host : `${host}（転送先：${others.join('、')}）`,
    outcome: (outcome, status) => {
      switch (outcome) {
        case 'whole':
          return '完了';
        case 'open':
          return '進行中';
        case 'refused':
          return status === null ? 'サーバーが拒否' : `サーバーが拒否（${status}）`;
        case 'failed':
          return '応答なし';
        case 'canceled':
          return 'Homebody が停止';
        case 'broken':
          return '途中で切断';
        case 'lost':
          return '中断（Homebody が終了）';
      }
    },
    requests: (count) => `リクエスト ${format.count(count)} 件`,
    all: (count) => `${format.count(count)} 件すべてを表示`,
    export: 'JSON としてエクスポート',
    clear: 'クリア…',
    confirm: {
      title: 'リクエストの一覧をクリアしますか？',
      loss: (count) =>
        `${format.count(count)} 件の記録が完全に失われます。後で見せる可能性がある場合は、先にエクスポートしてください。`,
      keep: '一覧を残す',
      clear: 'クリア',
    },
  };
}
