import type { ErrorTexts, SayError } from '../error-text';
import { isolate } from './ar-isolate';

/** The sentences for what can go wrong while a model runs, in Arabic. */
export function arabicEngineErrors(say: SayError) {
  const written = 'ما كُتب محفوظ.';
  const both = 'ملفاته والسؤال محفوظة.';
  return {
    'engine-load-failed': () =>
      say('تعذّر تشغيل النموذج.', both, 'يُرجى إعادة المحاولة أو اختيار نموذج آخر.'),
    'engine-lost': () =>
      say('توقف المحرّك أثناء العمل.', written, 'يُرجى المتابعة أو إعادة المحاولة.'),
    'engine-not-loaded': () =>
      say(
        'لم يعد النموذج محمَّلًا في المحرّك.',
        written,
        'يُرجى إعادة المحاولة: سيُحمَّل النموذج من جديد.',
      ),
    'engine-lost-again': () =>
      say(
        'توقف المحرّك مجددًا: يبدو أن هذا النموذج يفوق قدرة هذا الجهاز.',
        written,
        'يُرجى اختيار نموذج أصغر أو نموذج يعمل على CPU ثم المتابعة.',
      ),
    'engine-failed': () =>
      say(
        'تعذّر على النموذج إكمال هذه الإجابة.',
        'السؤال وما كُتب محفوظان.',
        'يُرجى إعادة المحاولة أو اختيار نموذج آخر.',
      ),
    'engine-no-gpu': (fields) => {
      const reason = fields.text('reason');
      return say(
        `يحتاج هذا النموذج إلى معالج رسومات يستطيع المتصفح استخدامه${reason === null ? '' : ` (${isolate(reason)})`}.`,
        'ملفاته محفوظة.',
        'يُرجى اختيار نموذج يعمل على المعالج.',
      );
    },
    'engine-library-missing': () =>
      say(
        'تنقص هذه النسخة من Homebody المكتبة التي تشغّل هذا النموذج على معالج الرسومات.',
        'لم يُنزَّل شيء. السؤال محفوظ.',
        'يُرجى اختيار نموذج يعمل على المعالج.',
      ),
    'engine-out-of-memory': () =>
      say(
        'لا تكفي الذاكرة لهذا النموذج.',
        both,
        'يُرجى إغلاق برامج أخرى وإعادة المحاولة، أو اختيار نموذج أصغر.',
      ),
    'engine-library-mismatch': () =>
      say(
        'الرمز البرمجي الذي يشغّل هذا النموذج مُعدّ لإصدار آخر من Homebody.',
        'النموذج محفوظ.',
        'يُرجى تحديث Homebody أو اختيار نموذج آخر.',
      ),
    'engine-model-damaged': (fields) => {
      const name = fields.text('file');
      return say(
        `أحد ملفات النموذج تالف أو لا ينتمي إلى بقية الملفات${name === null ? '' : ` (${isolate(name)})`}.`,
        'المحادثات محفوظة.',
        'يُرجى حذف النموذج وتنزيله مجددًا.',
      );
    },
    'engine-network': (fields) => {
      const host = fields.host('url');
      return say(
        `حاول النموذج جلب شيء من ${host === null ? 'الشبكة' : isolate(host)} ولم يُسمح له بذلك.`,
        'لم يغادر شيء هذا الجهاز.',
        'يُرجى حذف النموذج وتنزيله مجددًا، أو اختيار نموذج آخر.',
      );
    },
  } satisfies Partial<ErrorTexts>;
}
