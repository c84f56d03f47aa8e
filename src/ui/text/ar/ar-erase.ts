import type { englishErase } from '../en-erase';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { arabicCount } from './ar-count';
import { isolate } from './ar-isolate';

/** What the options page says about erasing everything, in Arabic. */
export function arabicErase(format: Format): Translation<typeof englishErase> {
  return {
    heading: 'محو كل شيء',
    intro:
      'يزيل كل المحادثات والمسودات والإعدادات والنماذج التي يحتفظ بها Homebody في هذا المتصفح، بعد إيقاف الإجابات والتنزيلات الجارية.',
    open: 'محو كل شيء…',
    confirm: {
      title: 'هل تريد محو كل شيء؟',
      loss: 'ستزول المحادثات والمسودات والإعدادات والنماذج نهائيًا. يُرجى تصديرها أولًا إن كنت قد تحتاج إليها لاحقًا.',
      word: 'محو',
      label: (word) => `للتأكيد، يُرجى كتابة «${word}»`,
      keep: 'الاحتفاظ بكل شيء',
      erase: 'محو كل شيء',
    },
    erasing: 'جارٍ إيقاف ما هو جارٍ ثم المحو…',
    removed: ({ conversations, messages, models, bytes }) =>
      `تمت إزالة ما يلي: ${arabicCount(format, conversations, 'conversation')}، ${arabicCount(format, messages, 'message')}، ${arabicCount(format, models, 'model')} (${format.bytes(bytes)} من الملفات)، وكل الإعدادات.`,
    nothingLeft: 'تم التحقق بعد ذلك: لم يبق شيء في هذا المتصفح.',
    left: (names) =>
      trouble(
        `تعذّرت إزالة ما يلي: ${names.map(isolate).join('، ')}.`,
        'يُرجى إغلاق نوافذ Homebody الأخرى ثم المحو مجددًا.',
      ),
  };
}
