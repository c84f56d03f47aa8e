import type { englishPresets } from '../en-presets';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { isolate } from './ar-isolate';

/** What the options page says about presets, in Arabic. */
export function arabicPresets(format: Format): Translation<typeof englishPresets> {
  return {
    heading: 'أسئلة جاهزة',
    intro: 'أسئلة متكررة عن النص المحدّد: تظهر في القائمة السياقية وتحت النص المقتبس، وتُرسَل فورًا.',
    none: 'لا توجد أسئلة جاهزة.',
    name: 'الاسم',
    instruction: 'نص السؤال',
    new: 'سؤال جديد',
    add: 'إضافة سؤال',
    save: 'حفظ',
    cancel: 'إلغاء',
    edit: 'تعديل',
    remove: 'إزالة',
    up: 'نقل لأعلى',
    down: 'نقل لأسفل',
    reset: 'استعادة الأسئلة الافتراضية',
    saved: 'تم الحفظ.',
    restored: 'عادت الأسئلة الافتراضية.',
    empty: 'يلزم إدخال اسم ونص للسؤال.',
    about: (action, name) => `${action}: ${isolate(name)}`,
    editing: (name) => `تعديل ${isolate(name)}`,
    removed: (name) => `أُزيل ${isolate(name)}.`,
    moved: (name, at, of) =>
      `ترتيب ${isolate(name)} الآن ${format.count(at)} من ${format.count(of)}.`,
    full: (n) =>
      trouble(
        `الحد الأقصى للأسئلة الجاهزة هو ${format.count(n)}.`,
        'لإضافة سؤال آخر، يلزم إزالة أحدها.',
      ),
  };
}
