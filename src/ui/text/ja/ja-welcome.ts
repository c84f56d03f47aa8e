import type { englishWelcome } from '../en-welcome';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** Memory is sold, and told by browsers, in powers of two. */
const GIB = 2 ** 30;

/** The welcome page, in Japanese. */
export function japaneseWelcome(format: Format): Translation<typeof englishWelcome> {
  return {
    title: 'Homebody へようこそ',
    what: [
      'Homebody は、読んでいるページの横で質問に答えます。',
      '言語モデルはこのコンピューターの中で動作します。質問、選択した文章、回答が外に送られることはありません。',
      '外から取得するのは、選んだモデルだけです。一度ダウンロードすれば、ネットワークがなくても使えます。',
    ],
    machine: {
      heading: 'このコンピューター',
      looking: 'このコンピューターを調べています…',
      unknown: 'ブラウザーからは、このコンピューターの情報を得られませんでした。',
      gpu: 'グラフィックス',
      cpu: 'プロセッサ',
      memory: 'メモリ',
      disk: 'ディスク',
      gpuOf: (gpu) => {
        if (gpu === null) {
          return 'ブラウザーで使える GPU はありません。モデルは CPU で動作するため、遅くなります。';
        }
        if (gpu.isSoftware) {
          return 'CPU で処理されています。モデルも CPU で動作するため、遅くなります。';
        }
        return `${gpu.name === '' ? 'GPU があります' : gpu.name}。モデルを GPU で高速に動かせます。`;
      },
      cpuOf: (cores) => `${format.count(cores)} コア`,
      memoryOf: (bytes) =>
        bytes === null
          ? 'ブラウザーからは情報を得られません。'
          : `${format.count(bytes / GIB)} GB 以上（ブラウザーからわかる範囲）`,
      diskOf: (bytes) =>
        bytes === null
          ? 'ブラウザーからは情報を得られません。'
          : `Homebody が使える空き容量 ${format.bytes(bytes)}`,
    },
    model: {
      heading: '最初のモデル',
      balanced: (name) => `${name} をおすすめします。品質と速さのバランスが最も優れています。`,
      fitting: (name) =>
        `${name} をおすすめします。このコンピューターで快適に動くモデルの中で最も優れています。`,
      lightest: (name) =>
        `${name} をおすすめします。このコンピューターへの負担が最も軽いモデルで、ほかのモデルではさらに遅くなります。`,
      none: '主なモデルには、このコンピューターに適したものがありません。ほかのモデルから探せます。',
      all: 'すべてのモデルを見る',
      choose: '最初に使うモデル',
      recommended: 'おすすめ',
      onThisComputer: (verdict) => `${verdict}。`,
      download: (name, bytes) => `${name} をダウンロード（${format.bytes(bytes)}）`,
      later: '後で',
      queued: (name) => `次に ${name} をダウンロードします。`,
      goesOn: 'このページを閉じても、ダウンロードは続きます。',
      preparing: (name) => `${name} のダウンロードが終わり、準備をしています。`,
      ready: (name) => `${name} はこのコンピューターにあり、すぐに回答できます。`,
      where:
        'Homebody は、ツールバーの家のアイコンから開けます。見当たらないときは、パズルのピースのアイコンの中にあります。',
    },
    talk: {
      heading: '質問してみる',
      now: '今すぐ質問できます。モデルがそろいしだい、回答が作られます。',
      openPanel: 'サイドパネルで続ける',
    },
    again: 'ようこそページを表示',
  };
}
