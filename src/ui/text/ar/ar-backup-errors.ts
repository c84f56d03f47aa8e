import type { englishBackupErrors } from '../en-backup-errors';
import type { FieldReader, SayError } from '../error-text';
import type { Translation } from '../translation';
import { isolate } from './ar-isolate';

/** The sentences for what can go wrong with a backup, in Arabic. */
export function arabicBackupErrors(say: SayError): Translation<typeof englishBackupErrors> {
  const nothing = 'لم يُستورد شيء.';
  const file = (fields: FieldReader) => {
    const name = fields.text('file');
    return name === null ? 'هذا الملف' : `الملف ${isolate(name)}`;
  };
  return {
    'backup-not-one': (fields) =>
      say(
        `${file(fields)} ليس ملفًا صدّره Homebody.`,
        nothing,
        'يُرجى اختيار ملف أُنشئ باستخدام «تصدير الكل».',
      ),
    'backup-newer': (fields) => {
      const version = fields.number('version');
      return say(
        `${file(fields)} صدّره إصدار أحدث من Homebody${version === null ? '' : ` (إصدار التنسيق ${version})`}.`,
        nothing,
        'يُرجى تحديث Homebody ثم استيراد الملف مجددًا.',
      );
    },
    'backup-invalid': (fields) => {
      const where = fields.text('where');
      const detail = fields.text('detail');
      const what = [where, detail].filter((part) => part !== null).join(': ');
      return say(
        `${file(fields)} تالف${what === '' ? '' : ` (${isolate(what)})`}.`,
        nothing,
        'يُرجى اختيار نسخة أخرى من الملف.',
      );
    },
    'backup-missing': () =>
      say(
        'لم يعد الملف متاحًا: أُعيد تشغيل Homebody أو اختير ملف آخر.',
        nothing,
        'يُرجى اختيار الملف مرة أخرى.',
      ),
  };
}
