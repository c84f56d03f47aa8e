import type { englishErrors } from '../en-errors';
import type { FieldReader, SayError } from '../error-text';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { arabicBackupErrors } from './ar-backup-errors';
import { arabicCount } from './ar-count';
import { arabicEngineErrors } from './ar-engine-errors';
import { arabicInstallErrors } from './ar-install-errors';
import { isolate } from './ar-isolate';
import { arabicStorageErrors } from './ar-storage-errors';

/** The sentences for every error, in Arabic: what happened, what was kept, what to do. */
export function arabicErrors(format: Format): Translation<typeof englishErrors> {
  const say: SayError = (happened, kept, next) => ({
    happened,
    kept,
    next,
  });
  const size = (fields: FieldReader) => {
    const prompt = fields.number('promptTokens');
    const room = fields.number('contextWindow');
    const has = prompt === null ? '' : ` الطول الإجمالي: ${arabicCount(format, prompt, 'token')}.`;
    return room === null
      ? has
      : `${has} يستوعب النموذج ${arabicCount(format, room, 'token', 'genitive')}.`;
  };

  return {
    'question-empty': () => say('لا يوجد سؤال بعد.', '', 'يُرجى كتابة سؤال أولًا.'),
    'question-too-long': (fields) => {
      const limit = fields.number('limit');
      return say(
        `السؤال أطول مما ${limit === null ? 'يستوعبه هذا النموذج' : 'يمكن إرساله'}.${size(fields)}`,
        'نص السؤال محفوظ.',
        limit === null
          ? 'يُرجى اختصاره أو اختيار نموذج ذاكرته أطول.'
          : `يُرجى اختصاره إلى ${arabicCount(format, limit, 'character', 'genitive')} وإرساله مجددًا.`,
      );
    },
    'context-overflow': (fields) =>
      say(
        `المحادثة مع السؤال أطول مما يستوعبه هذا النموذج.${size(fields)}`,
        'السؤال محفوظ.',
        'يُرجى اختصاره أو بدء محادثة جديدة.',
      ),
    'conversation-left': (fields) => {
      const isHere = fields.text('draft') === 'moved';
      return say(
        'فُتحت محادثة أخرى قبل إرسال السؤال.',
        isHere ? 'السؤال موجود في مربع إدخالها.' : 'السؤال محفوظ في المحادثة التي كُتب فيها.',
        isHere ? 'يُرجى إرساله مجددًا.' : 'يُرجى العودة إليها وإرساله مجددًا.',
      );
    },
    'conversation-missing': () =>
      say('لم تعد هذه المحادثة موجودة.', '', 'يُرجى المتابعة في محادثة أخرى.'),
    'message-missing': () =>
      say('لم تعد هذه الرسالة موجودة.', 'المحادثة محفوظة.', 'يُرجى طرح السؤال مجددًا.'),
    'model-unknown': (fields) => {
      const id = fields.text('modelId');
      return say(
        id === null ? 'ذلك النموذج غير متاح.' : `النموذج ${isolate(id)} غير متاح.`,
        'المحادثة محفوظة.',
        'يُرجى اختيار نموذج آخر.',
      );
    },
    'model-not-installed': () =>
      say('لم يُثبَّت النموذج بعد.', 'السؤال محفوظ.', 'يُرجى تنزيل النموذج.'),
    ...arabicStorageErrors(say),
    ...arabicBackupErrors(say),

    'message-malformed': () =>
      say(
        'أرسل جزء من Homebody شيئًا لم يفهمه جزء آخر.',
        'لم يتغير شيء.',
        'يُرجى إعادة المحاولة. إذا استمرت المشكلة، فيُرجى إعادة تحميل الإضافة.',
      ),
    'sender-refused': () =>
      say(
        'رُفض طلب جاء من مكان غير متوقع.',
        'لم يتغير شيء.',
        'يُرجى إغلاق نافذة Homebody هذه ثم فتحها من جديد.',
      ),
    'host-unavailable': () =>
      say(
        'لا يستجيب الجزء الذي يشغّل النموذج في Homebody.',
        'نصك ما زال هنا.',
        'يُرجى إعادة المحاولة بعد لحظات. إذا استمرت المشكلة، فيُرجى إعادة تحميل الإضافة.',
      ),
    ...arabicEngineErrors(say),
    ...arabicInstallErrors(say, format),

    'storage-failed': () =>
      say(
        'تعذّر على Homebody الكتابة في مساحة تخزينه.',
        'ما خُزّن من قبل محفوظ.',
        'يُرجى إخلاء مساحة على القرص ثم إعادة المحاولة.',
      ),
    unexpected: (fields) => {
      const detail = fields.text('detail');
      return say(
        detail === null ? 'حدث أمر غير متوقع.' : `حدث أمر غير متوقع (${isolate(detail)}).`,
        'محادثاتك محفوظة.',
        'يُرجى إعادة المحاولة. إذا استمرت المشكلة، فيُرجى إعادة تحميل الإضافة.',
      );
    },
  };
}
