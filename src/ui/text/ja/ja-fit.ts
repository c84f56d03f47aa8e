import type { FitReason } from '@/core/device-fit';
import type { englishFit } from '../en-fit';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What a model means on this machine, in Japanese: the verdict, and the weightiest reason for it. */
export function japaneseFit(format: Format): Translation<typeof englishFit> {
  const limitNames = {
    buffer: 'GPU バッファー',
    binding: 'バインドする GPU バッファー',
    'workgroup-storage': 'GPU のワークグループメモリ',
  };
  /** Each ends in 「ため」, so that it can stand in brackets, after a colon and before 「です」. */
  const because = (reason: FitReason): string => {
    switch (reason.code) {
      case 'chosen':
        return reason.processor === 'cpu'
          ? 'CPU を使う設定になっているため'
          : 'GPU を使う設定になっているため';
      case 'no-library':
        return 'この Homebody のビルドには GPU 用のモデルライブラリが含まれていないため';
      case 'no-gpu':
        return 'このブラウザーでは GPU を使えないため';
      case 'missing-feature':
        return `GPU が ${reason.feature} に対応していないため`;
      case 'small-limit':
        return reason.limit === 'storage-buffers'
          ? `GPU バッファーが同時に ${format.count(reason.needs)} 個必要ですが、このコンピューターでは ${format.count(reason.has)} 個までのため`
          : `${limitNames[reason.limit]}が ${format.bytes(reason.needs)} 必要ですが、このコンピューターでは ${format.bytes(reason.has)} までのため`;
      case 'no-room':
        return `ディスクに ${format.bytes(reason.needs)} 必要ですが、空きが ${format.bytes(reason.has)} しかないため`;
      case 'little-memory':
        return `メモリが ${format.bytes(reason.needs)} 必要ですが、このコンピューターには ${format.bytes(reason.has)} しかないため`;
      case 'software-gpu':
        return 'グラフィックスを CPU で処理しているため';
      case 'few-cores':
        return `CPU のコアが ${format.count(reason.cores)} 個しかないため`;
      case 'one-thread':
        return 'スレッドを 1 つしか使えないため';
      case 'large-for-cpu':
        return 'CPU で動かすには大きいため';
    }
  };
  return {
    because,
    verdict: ({ verdict, reasons }) => {
      const why = reasons[0] ? `（${because(reasons[0])}）` : '';
      if (verdict === 'fits') return 'このコンピューターに適しています';
      return verdict === 'slow'
        ? `動作しますが、遅くなります${why}`
        : `このコンピューターには適していません${why}`;
    },
    sentence: (clause) => `${clause}。`,
    anyway: 'それでも選べますが、読み込めない可能性があります。',
    chosen: (reason) => `選ばれた理由：${because(reason)}`,
  };
}
