import type { Fit, FitReason } from '@/core/device-fit';
import type { Format } from './format';

/** What a model means on this machine, in English: the verdict, and the weightiest reason for it. */
export function englishFit(format: Format) {
  const limitNames = {
    buffer: 'graphics buffers',
    binding: 'bound graphics buffers',
    'workgroup-storage': 'graphics workgroup memory',
  };
  const because = (reason: FitReason): string => {
    switch (reason.code) {
      case 'chosen':
        return reason.processor === 'cpu' ? 'you chose the CPU' : 'you chose the GPU';
      case 'no-library':
        return 'this build of Homebody lacks the model library for the GPU';
      case 'no-gpu':
        return 'this browser offers no graphics processor';
      case 'missing-feature':
        return `the graphics processor lacks ${reason.feature}`;
      case 'small-limit':
        return reason.limit === 'storage-buffers'
          ? `it needs ${format.count(reason.needs)} graphics buffers at once; this machine has ${format.count(reason.has)}`
          : `it needs ${limitNames[reason.limit]} of ${format.bytes(reason.needs)}; this machine has ${format.bytes(reason.has)}`;
      case 'no-room':
        return `it needs ${format.bytes(reason.needs)} on the disk; ${format.bytes(reason.has)} are free`;
      case 'little-memory':
        return `it needs ${format.bytes(reason.needs)} of memory; this machine has ${format.bytes(reason.has)}`;
      case 'software-gpu':
        return 'graphics are drawn by the processor';
      case 'few-cores':
        return `the processor has only ${format.count(reason.cores)} ${format.plural(reason.cores, { one: 'core', other: 'cores' })}`;
      case 'one-thread':
        return 'only one thread can be used';
      case 'large-for-cpu':
        return 'it is large for a processor';
    }
  };
  return {
    /** A reason as a clause. */
    because,
    verdict: ({ verdict, reasons }: Fit): string => {
      const why = reasons[0] ? `: ${because(reasons[0])}` : '';
      if (verdict === 'fits') return 'Fits this machine';
      return verdict === 'slow' ? `Fits, but slow${why}` : `Does not fit${why}`;
    },
    /** A clause that stands alone. */
    sentence: (clause: string) => `${clause}.`,
    /** Under a model that does not fit, for those who know better. */
    anyway: 'You can choose it all the same; it may not load.',
    /** Why it stands for its tier here. */
    chosen: (reason: FitReason): string => `Chosen because ${because(reason)}`,
  };
}
