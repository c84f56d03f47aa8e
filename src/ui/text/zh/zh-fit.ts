import type { FitReason } from '@/core/device-fit';
import type { englishFit } from '../en-fit';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What a model means on this machine, in Chinese: the verdict, and the weightiest reason for it. */
export function chineseFit(format: Format): Translation<typeof englishFit> {
  const limitNames = {
    buffer: '显存缓冲区',
    binding: '可绑定的显存缓冲区',
    'workgroup-storage': 'GPU 工作组内存',
  };
  const because = (reason: FitReason): string => {
    switch (reason.code) {
      case 'chosen':
        return reason.processor === 'cpu' ? '你选择了 CPU' : '你选择了 GPU';
      case 'no-library':
        return '此版本的 Homebody 不含 GPU 所需的模型库';
      case 'no-gpu':
        return '此浏览器没有可用的 GPU';
      case 'missing-feature':
        return `GPU 不支持 ${reason.feature}`;
      case 'small-limit':
        return reason.limit === 'storage-buffers'
          ? `需要同时使用 ${format.count(reason.needs)} 个显存缓冲区，而这台电脑只支持 ${format.count(reason.has)} 个`
          : `${limitNames[reason.limit]}需要 ${format.bytes(reason.needs)}，而这台电脑只支持 ${format.bytes(reason.has)}`;
      case 'no-room':
        return `需要 ${format.bytes(reason.needs)} 磁盘空间，而可用空间只有 ${format.bytes(reason.has)}`;
      case 'little-memory':
        return `需要 ${format.bytes(reason.needs)} 内存，而这台电脑只有 ${format.bytes(reason.has)}`;
      case 'software-gpu':
        return '图形由 CPU 处理';
      case 'few-cores':
        return `CPU 只有 ${format.count(reason.cores)} 个核心`;
      case 'one-thread':
        return '只能使用一个线程';
      case 'large-for-cpu':
        return '模型对 CPU 来说偏大';
    }
  };
  return {
    because,
    verdict: ({ verdict, reasons }) => {
      const why = reasons[0] ? `：${because(reasons[0])}` : '';
      if (verdict === 'fits') return '适合这台电脑';
      return verdict === 'slow' ? `可以运行，但较慢${why}` : `不适合这台电脑${why}`;
    },
    sentence: (clause) => `${clause}。`,
    anyway: '你仍然可以选择它，但可能无法加载。',
    chosen: (reason) => `选用原因：${because(reason)}`,
  };
}
