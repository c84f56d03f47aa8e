import type { englishStorageErrors } from '../en-storage-errors';
import type { FieldReader, SayError } from '../error-text';
import type { Translation } from '../translation';
import { isolate } from './ar-isolate';

/** The sentences for what can go wrong with stored models and mirrors, in Arabic. */
export function arabicStorageErrors(say: SayError): Translation<typeof englishStorageErrors> {
  const model = (fields: FieldReader) => {
    const name = fields.text('model');
    return name === null ? 'هذا النموذج' : `النموذج ${isolate(name)}`;
  };
  return {
    'conversation-full': () =>
      say(
        'بلغت هذه المحادثة أقصى ما تتسع له من نصوص.',
        'لم يُفقد شيء: سؤالك محفوظ.',
        'يُرجى بدء محادثة جديدة وطرح السؤال فيها.',
      ),
    'model-in-use': (fields) =>
      say(
        `${model(fields)} يُجيب عن سؤال الآن.`,
        'لم يُحذف شيء.',
        'يُرجى إيقاف الإجابة أولًا ثم حذف النموذج.',
      ),
    'model-not-looked-up': (fields) =>
      say(
        `لم تُعرف بعد ملفات ${model(fields)}، وتعذّر سؤال مستودع النماذج عنها.`,
        'لم يُثبَّت شيء.',
        'يُرجى الاتصال بالشبكة مرة واحدة ثم اختيار الملفات مجددًا.',
      ),
    'import-wrong-files': (fields) => {
      const files = fields.text('files');
      const missing = fields.text('missing');
      const wrong = `ليس من ملفات ${model(fields)} أو هو تالف`;
      return say(
        files === null ? `ما تم اختياره ${wrong}.` : `ما يلي ${wrong}: ${isolate(files)}.`,
        'لم يُثبَّت شيء.',
        missing === null ? 'يُرجى اختيار ملفات هذا النموذج.' : `يُرجى اختيار ${isolate(missing)}.`,
      );
    },
    'import-missing-files': (fields) => {
      const missing = fields.text('missing');
      const files = fields.text('files');
      return say(
        `النموذج غير مكتمل${missing === null ? '' : `، وينقصه ${isolate(missing)}`}.${
          files === null ? '' : ` ما يلي ليس من ملفات النموذج أو هو تالف: ${isolate(files)}.`
        }`,
        'الملفات الصحيحة محفوظة.',
        'يُرجى اختيار الملفات الناقصة أيضًا أو تنزيل الباقي.',
      );
    },
    'mirror-invalid': (fields) => {
      const address = fields.text('address');
      return say(
        `لا يمكن استخدام ${address === null ? 'هذا العنوان' : isolate(address)} كخادم مرآة.`,
        'يبقى العنوان المستخدم من قبل.',
        `يُرجى إدخال عنوان يبدأ بـ ${isolate('https://')} وليس فيه اسم مستخدم ولا كلمة مرور ولا علامة استفهام.`,
      );
    },
    'mirror-refused': (fields) => {
      const host = fields.host('address');
      return say(
        `لم يُسمح لـ Homebody بالاتصال ${host === null ? 'بهذا العنوان' : `بالخادم ${isolate(host)}`}.`,
        'يبقى العنوان المستخدم من قبل.',
        'يُرجى الضغط على «استخدام خادم المرآة هذا» مرة أخرى والسماح بذلك عندما يسأل المتصفح.',
      );
    },
  };
}
