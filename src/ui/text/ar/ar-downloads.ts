import type { Progress } from '@/core/progress';
import type { englishAnswerer, englishDownloads, englishToasts } from '../en-downloads';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { isolate } from './ar-isolate';

/** What the list of downloads says, in Arabic. */
export function arabicDownloads(format: Format): Translation<typeof englishDownloads> {
  const left = ({ bytesDone, bytesPerSecond }: Progress): string => {
    if (bytesPerSecond === null || bytesPerSecond <= 0) return '';
    const seconds = bytesDone / bytesPerSecond;
    return seconds < 10
      ? ' تستغرق إعادة تنزيلها بضع ثوانٍ.'
      : ` تستغرق إعادة تنزيلها نحو ${format.duration(seconds)} بالسرعة الحالية.`;
  };
  return {
    heading: 'التنزيلات',
    button: (count) => (count === 0 ? 'التنزيلات' : `التنزيلات، الجارية: ${format.count(count)}`),
    opened: (model) => `فُتحت التنزيلات: ${isolate(model)} في الطريق.`,
    closed: (model) => `أُغلقت التنزيلات: ${isolate(model)} جاهز.`,
    close: 'إغلاق التنزيلات',
    list: 'النماذج بترتيب قائمة الانتظار',
    none: 'لم يُنزَّل شيء بعد. عند اختيار نموذج يظهر هنا.',
    states: {
      Queued: 'في قائمة الانتظار',
      Downloading: 'جارٍ التنزيل',
      Compiling: 'جارٍ التجميع',
      Ready: 'جاهز',
      Failed: 'حدث خطأ',
      Canceled: 'مُلغى',
    },
    /** What a running download does just now; nothing where its state says it. */
    steps: {
      downloading: '',
      'waiting-for-network': 'بانتظار الشبكة',
      retrying: 'جارٍ إعادة المحاولة',
      verifying: 'جارٍ فحص الملفات',
    },
    starting: 'جارٍ البدء…',
    place: (place) =>
      place === 1 ? 'التالي في قائمة الانتظار' : `الرقم ${format.count(place)} في قائمة الانتظار`,
    size: (bytes, estimated) => `${estimated ? 'نحو ' : ''}${format.bytes(bytes)}`,
    here: (bytes) => `وصل منه ${format.bytes(bytes)}`,
    waitsForAnswer: 'يُحمَّل عند اكتمال الإجابة الجارية',
    loading: (fraction) => `جارٍ قراءة النموذج، ${format.percent(fraction)}`,
    compiling: (fraction) =>
      `جارٍ تجميع برامج التظليل، ${format.percent(fraction)}. تستغرق المرة الأولى دقيقة.`,
    inMemory: 'في الذاكرة',
    canceled: 'أُزيل ما كان قد وصل.',
    cancel: 'إلغاء',
    retry: 'إعادة المحاولة',
    /** Name of a button for those who hear it: which model it is about. */
    about: (action, model) => `${action}: ${isolate(model)}`,

    confirm: {
      title: (model) => `هل تريد إلغاء تنزيل ${isolate(model)}؟`,
      bytes: (progress) =>
        `ستُزال البيانات التي نُزّلت (${format.bytes(progress.bytesDone)}).${left(progress)}`,
      nothingYet: 'لم يصل منه شيء بعد.',
      place: (place) =>
        place === 1
          ? 'هو التالي في قائمة الانتظار وسيفقد مكانه.'
          : `سيفقد مكانه في قائمة الانتظار: الرقم ${format.count(place)}.`,
      waitedFor: 'لن يُجاب عن السؤال الذي ينتظره.',
      keepDownloading: 'متابعة التنزيل',
      keepQueued: 'إبقاؤه في قائمة الانتظار',
      cancel: 'إلغاء التنزيل',
    },
  };
}

/** Who answers where the conversation's model is not ready, in Arabic. */
export function arabicAnswerer(format: Format): Translation<typeof englishAnswerer> {
  const because = (facts: string) => (facts === '' ? '' : `: ${facts}`);
  return {
    label: 'من يُجيب',
    waits: (model, facts) => `سيُجيب ${isolate(model)} عندما يصبح جاهزًا${because(facts)}.`,
    until: (standIn, model, facts) =>
      `يُجيب ${isolate(standIn)} إلى أن يصبح ${isolate(model)} جاهزًا${because(facts)}.`,
    absent: (model, bytes) =>
      `النموذج ${isolate(model)} غير مثبَّت. يبدأ تنزيله مع سؤالك (${format.bytes(bytes)}).`,
    insteadOfAbsent: (standIn, model) =>
      `يُجيب ${isolate(standIn)}. النموذج ${isolate(model)} غير مثبَّت.`,
    failed: (model) => `تعذّر تجهيز ${isolate(model)}.`,
    insteadOfFailed: (standIn, model) =>
      `تعذّر تجهيز ${isolate(model)}. يُجيب ${isolate(standIn)} في هذه الأثناء.`,
    insteadOfCanceled: (standIn, model) =>
      `أُلغي تنزيل ${isolate(model)}. يُجيب ${isolate(standIn)} في هذه الأثناء.`,
    takeover: (model) => `يتولى ${isolate(model)} الإجابة بعد اكتمال هذه الإجابة.`,
    takeoverElsewhere: (model) =>
      `يتولى ${isolate(model)} الإجابة بعد اكتمال الإجابة الجارية في محادثة أخرى.`,
    both: (one, other) => `${one}، ${other}`,
    next: 'التالي في قائمة الانتظار',
    number: (place) => `الرقم ${format.count(place)} في قائمة الانتظار`,
    preparing: 'جارٍ التجهيز',
    answerNow: (model) => `الإجابة الآن باستخدام ${isolate(model)}`,
    wait: (model) => `انتظار ${isolate(model)}`,
    download: (model) => `تنزيل ${isolate(model)}`,
    retry: (model) => `إعادة المحاولة مع ${isolate(model)}`,
    choose: 'اختيار نموذج آخر',
  };
}

/** What the short-lived words above the conversation say, in Arabic. */
export function arabicToasts(): Translation<typeof englishToasts> {
  return {
    label: 'مستجدات',
    switched: (model) => `من الآن فصاعدًا يُجيب ${isolate(model)}.`,
    notSwitched: (model, why, meanwhile) =>
      `تعذّر التبديل إلى ${isolate(model)}. ${why}${meanwhile === null ? '' : ` يُجيب ${isolate(meanwhile)} في هذه الأثناء.`}`,
    chooseAnother: 'اختيار نموذج آخر',
    dismiss: 'إغلاق',
  };
}
