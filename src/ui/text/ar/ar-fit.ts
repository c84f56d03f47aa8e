import type { FitReason } from '@/core/device-fit';
import type { englishFit } from '../en-fit';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { arabicCount } from './ar-count';
import { isolate } from './ar-isolate';

/** What a model means on this machine, in Arabic: the verdict, and the weightiest reason for it. */
export function arabicFit(format: Format): Translation<typeof englishFit> {
  const limitNames = {
    buffer: 'مخازن رسومات مؤقتة',
    binding: 'مخازن رسومات مؤقتة مرتبطة',
    'workgroup-storage': 'ذاكرة لمجموعات عمل الرسومات',
  };
  const because = (reason: FitReason): string => {
    switch (reason.code) {
      case 'chosen':
        return reason.processor === 'cpu' ? 'وقع اختيارك على CPU' : 'وقع اختيارك على GPU';
      case 'no-library':
        return 'تنقص هذه النسخة من Homebody مكتبة النموذج الخاصة بـ GPU';
      case 'no-gpu':
        return 'لا يتيح هذا المتصفح أي معالج رسومات';
      case 'missing-feature':
        return `لا يدعم معالج الرسومات ${isolate(reason.feature)}`;
      case 'small-limit':
        return reason.limit === 'storage-buffers'
          ? `يحتاج إلى ${format.count(reason.needs)} من مخازن الرسومات المؤقتة في آن واحد، ولدى هذا الجهاز ${format.count(reason.has)}`
          : `يحتاج إلى ${limitNames[reason.limit]} بحجم ${format.bytes(reason.needs)}، ولدى هذا الجهاز ${format.bytes(reason.has)}`;
      case 'no-room':
        return `يحتاج إلى ${format.bytes(reason.needs)} على القرص، والمساحة الخالية ${format.bytes(reason.has)}`;
      case 'little-memory':
        return `يحتاج إلى ${format.bytes(reason.needs)} من الذاكرة، ولدى هذا الجهاز ${format.bytes(reason.has)}`;
      case 'software-gpu':
        return 'يتولى المعالج نفسه رسم الرسومات';
      case 'few-cores':
        return `ليس في المعالج سوى ${arabicCount(format, reason.cores, 'core', 'genitive')}`;
      case 'one-thread':
        return 'لا يمكن استخدام سوى مسار معالجة واحد';
      case 'large-for-cpu':
        return 'حجمه كبير على المعالج';
    }
  };
  return {
    /** A reason as a clause. */
    because,
    verdict: ({ verdict, reasons }) => {
      const why = reasons[0] ? `: ${because(reasons[0])}` : '';
      if (verdict === 'fits') return 'مناسب لهذا الجهاز';
      return verdict === 'slow' ? `مناسب لكنه بطيء${why}` : `غير مناسب لهذا الجهاز${why}`;
    },
    sentence: (clause) => `${clause}.`,
    /** Under a model that does not fit, for those who know better. */
    anyway: 'يمكن اختياره رغم ذلك، وقد لا يُحمَّل.',
    /** Why it stands for its tier here. */
    chosen: (reason) => `سبب الاختيار: ${because(reason)}`,
  };
}
