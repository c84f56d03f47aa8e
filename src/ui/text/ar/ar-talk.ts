import type { englishTalk } from '../en-talk';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { isolate } from './ar-isolate';

/** What the thread, its header and its menu say about one conversation, in Arabic. */
export function arabicTalk(format: Format): Translation<typeof englishTalk> {
  return {
    edit: 'تعديل',
    editing: 'السؤال المعدَّل',
    editKeeps: 'يبقى السؤال السابق محفوظًا مع كل ما تلاه.',
    sendEdit: 'إرسال',
    cancelEdit: 'إلغاء',
    regenerate: 'إنشاء إجابة أخرى',
    /** Both count from 1. */
    version: (at, count) => `${format.count(at)} / ${format.count(count)}`,
    versionName: (at, count) => `النسخة ${format.count(at)} من ${format.count(count)}`,
    earlierVersion: 'النسخة السابقة',
    laterVersion: 'النسخة التالية',
    /** The heading of what an exported conversation has besides the thread that is shown. */
    otherVersions: 'نسخ أخرى',

    instructions: {
      open: 'تعليمات هذه المحادثة',
      openSet: 'تعليمات هذه المحادثة: مفعّلة',
      /** On a small button. */
      word: 'التعليمات',
      wordSet: 'التعليمات مفعّلة',
      heading: 'تعليمات هذه المحادثة',
      meaning:
        'تتلقاها النماذج قبل كل إجابة هنا، بعد التعليمات العامة لكل المحادثات وتعليمات هذا الموقع.',
      placeholder: 'أجب بجمل قصيرة.',
      save: 'حفظ',
      clear: 'محو',
      close: 'إغلاق',
      unsaved: 'لم يُحفظ بعد. يبقى ما كتبته هنا إلى أن تُغلق هذه النافذة.',
      saved: 'تتلقى النماذج تعليماتك ابتداءً من الإجابة التالية.',
      cleared: 'تم محو التعليمات.',
      undo: 'تراجع',
    },

    follow: {
      label: 'متابعة علامة التبويب',
      on: 'يتابع علامة التبويب',
      off: 'يبقى هنا',
      onMeaning: 'يعرض محادثة الموقع المفتوح أمامك.',
      offMeaning: 'يُبقي هذه المحادثة عند الانتقال إلى علامة تبويب أخرى.',
      /** Where the site of a tab is not told. */
      ask: 'المتابعة هنا أيضًا',
      askMeaning:
        'يُطلب من المتصفح السماح لـ Homebody برؤية الصفحة المعروضة في كل علامة تبويب. لا يغادر شيء من ذلك هذا الجهاز.',
      limited:
        'لا يُظهر المتصفح لـ Homebody إلا علامات التبويب التي استُخدم فيها، ولذلك يتابع تلك العلامات فقط.',
      /** Where the person types while their tab goes to another site. */
      goTo: (site) =>
        site === null ? 'الانتقال إلى المحادثات التي بلا موقع' : `الانتقال إلى ${isolate(site)}`,
    },
  };
}
