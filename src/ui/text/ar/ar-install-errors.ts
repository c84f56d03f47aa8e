import type { ErrorTexts, FieldReader, SayError } from '../error-text';
import type { Format } from '../format';
import { isolate } from './ar-isolate';

/** The sentences for what can go wrong with a download, in Arabic. */
export function arabicInstallErrors(say: SayError, format: Format) {
  const retry = 'يُرجى الضغط على «إعادة المحاولة».';
  const retryOrLater = `${retry} إذا استمرت المشكلة، فيُرجى المحاولة لاحقًا.`;
  const file = (fields: FieldReader) => {
    const name = fields.text('artifact');
    return name === null ? 'النموذج' : isolate(name);
  };
  const server = (fields: FieldReader) => {
    const host = fields.host('host', 'url');
    return host === null ? 'مستودع النماذج' : `الخادم ${isolate(host)}`;
  };
  const staged = (fields: FieldReader) => {
    const bytes = fields.number('bytesStaged');
    return bytes === null || bytes <= 0 ? '' : `ما وصل محفوظ (${format.bytes(bytes)}).`;
  };
  const stopped = (fields: FieldReader, why: string) => `توقف تنزيل ${file(fields)}: ${why}.`;
  /** The browser does not always tell where to; who sent it on is known. */
  const sentOn = (fields: FieldReader) => {
    const host = fields.host('host');
    return host === null
      ? `أعاد ${server(fields)} توجيهه إلى خادم لا يثق به Homebody`
      : `أُعيد توجيهه إلى ${isolate(host)}، وهو خادم لا يثق به Homebody`;
  };
  return {
    'manifest-invalid': (fields) => {
      const where = fields.text('place', 'path', 'at');
      return say(
        `قائمة ملفات هذا النموذج غير صالحة${where === null ? '' : ` (${isolate(where)})`}.`,
        'لم يُنزَّل شيء.',
        'يُرجى اختيار نموذج آخر.',
      );
    },
    'install-integrity': (fields) =>
      say(
        `وصل ${file(fields)} تالفًا ولم يُثبَّت.`,
        'أُزيلت البيانات التالفة.',
        'يُرجى الضغط على «إعادة المحاولة» لتنزيله مجددًا.',
      ),
    'install-network': (fields) =>
      say(
        stopped(fields, 'انقطع الاتصال'),
        staged(fields),
        'يُرجى التحقق من الاتصال ثم الضغط على «إعادة المحاولة».',
      ),
    'install-offline': (fields) =>
      say(
        `تنزيل ${file(fields)} في الانتظار: هذا الجهاز غير متصل بالشبكة.`,
        staged(fields),
        'يُستأنف التنزيل عند عودة الشبكة.',
      ),
    'install-http': (fields) => {
      const status = fields.number('status');
      const why = `رفضه ${server(fields)}${status === null ? '' : ` (الحالة ${String(status)})`}`;
      return say(stopped(fields, why), staged(fields), retryOrLater);
    },
    'install-stalled': (fields) =>
      say(stopped(fields, `لم يرسل ${server(fields)} شيئًا منذ مدة`), staged(fields), retry),
    'install-changed': (fields) =>
      say(
        stopped(fields, 'تغيّر الملف على الخادم'),
        'أُزيل الجزء القديم.',
        'يُرجى الضغط على «إعادة المحاولة» للبدء من جديد.',
      ),
    'install-protocol': (fields) =>
      say(stopped(fields, `أرسل ${server(fields)} غير ما طُلب منه`), staged(fields), retryOrLater),
    'install-host-refused': (fields) =>
      say(
        stopped(fields, sentOn(fields)),
        staged(fields),
        'يُرجى التحقق مما إذا كانت هذه الشبكة تعيد توجيه التنزيلات، ثم الضغط على «إعادة المحاولة».',
      ),
    'install-gated': (fields) => {
      const page = fields.text('page', 'url');
      return say(
        stopped(fields, 'يطلب ناشره قبول الشروط أولًا'),
        '',
        `يُرجى قبولها في ${page === null ? server(fields) : isolate(page)} ثم الضغط على «إعادة المحاولة».`,
      );
    },
    'install-not-a-model': (fields) =>
      say(
        `ردّت الشبكة بصفحة ويب بدلًا من ${file(fields)}.`,
        staged(fields),
        'قد يلزم تسجيل الدخول إلى هذه الشبكة أولًا، ثم الضغط على «إعادة المحاولة».',
      ),
    'install-storage-full': (fields) => {
      const need = fields.number('needBytes');
      const missing = need === null ? 0 : need - (fields.number('freeBytes') ?? 0);
      return say(
        stopped(fields, 'القرص ممتلئ'),
        staged(fields),
        missing > 0
          ? `يُرجى إخلاء ${format.bytes(missing)} ثم الضغط على «إعادة المحاولة».`
          : 'يُرجى إخلاء بعض المساحة ثم الضغط على «إعادة المحاولة».',
      );
    },
    'install-storage': (fields) =>
      say(
        stopped(fields, 'تعذّرت كتابته على القرص'),
        staged(fields),
        `${retry} إذا استمرت المشكلة، فيُرجى إعادة تشغيل المتصفح.`,
      ),
    'install-canceled': (fields) =>
      say(`أُلغي تنزيل ${file(fields)}.`, 'أُزيل ما كان قد وصل.', 'يمكن تنزيله مجددًا في أي وقت.'),
    'install-lost': () =>
      say('توقف التنزيل: أُغلق الجزء الذي يكتبه في Homebody.', 'ما وصل محفوظ.', retry),
    'illegal-transition': () =>
      say('فقد Homebody تتبّع هذا التنزيل.', 'محادثاتك محفوظة.', 'يُرجى إعادة تحميل الإضافة.'),
  } satisfies Partial<ErrorTexts>;
}
