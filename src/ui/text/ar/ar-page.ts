import type { englishPage } from '../en-page';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What is said of pages that are read for a question, in Arabic. */
export function arabicPage(format: Format): Translation<typeof englishPage> {
  const { percent, share } = format;
  return {
    use: 'استخدام هذه الصفحة',
    useMeaning: 'يقرأ نص الصفحة المعروضة ويرفقه بسؤالك. لا يغادر النص هذا الحاسوب.',
    reading: 'جارٍ قراءة الصفحة…',
    cancel: 'إلغاء',
    dismiss: 'إغلاق',
    refused: {
      leave:
        'لا يجوز لـ Homebody أن يقرأ صفحة إلا بعد أن تستدعيه فيها. اجعل الصفحة في المقدمة، واضغط أيقونة Homebody في شريط الأدوات أو اختصاره، ثم «استخدام هذه الصفحة».',
      forbidden:
        'لا يسمح المتصفح لأي إضافة بقراءة هذه الصفحة. صفحاته الخاصة ومتجر الإضافات وبعض المستندات مغلقة أمامها جميعًا.',
      gone: 'لم تعد علامة التبويب تلك موجودة.',
      slow: 'لم تستجب الصفحة خلال 20 ثانية. حاول مرة أخرى بعد اكتمال تحميلها.',
      unreadable: 'ما أعادته الصفحة ليس نصًا يمكن استخدامه.',
      frames:
        'ما تعرضه هذه الصفحة موجود في إطار من موقع آخر، ولم يُقرأ. افتح الإطار في علامة تبويب مستقلة، أو حدّد نصه.',
      empty: 'لا يوجد في هذه الصفحة نص ظاهر.',
      never: 'اخترت ألا يقرأ Homebody هذا الموقع أبدًا، ولذلك لم تُقرأ الصفحة.',
      'no-text':
        'لا يستطيع Homebody قراءة هذا النوع من المستندات. حدّد ما تريد السؤال عنه، وانقر بالزر الأيمن، واختر «سؤال Homebody عن النص المحدّد».',
    },
    elsewhere: (site) =>
      site === null
        ? 'الصفحة المعروضة لا تتبع أي موقع، وهذه المحادثة تتبع موقعًا. لم تُقرأ الصفحة.'
        : `الصفحة المعروضة من ${site}، وهذه المحادثة ليست منه. لم تُقرأ الصفحة.`,
    suggestions: 'أسئلة عن هذه الصفحة',
    summarise: 'لخّص هذه الصفحة',
    points: 'ما النقاط الرئيسية؟',
    simply: 'اشرحها ببساطة',

    chip: 'صفحة مرفقة بسؤالك',
    taken: (title) => `أُرفقت ${title} بسؤالك`,
    replaced: 'استُبدل النص الذي حددته.',
    leftBehind: 'لم تُؤخذ الصفحة: فُتحت محادثة أخرى.',
    untitled: 'صفحة بلا عنوان',
    remove: 'إزالة الصفحة',
    again: 'قراءتها من جديد',
    changed: 'تغيّرت الصفحة منذ قراءتها.',
    isElsewhere: 'تعرض علامة التبويب الآن صفحة أخرى.',
    useThat: 'استخدام تلك الصفحة',
    words: (words) =>
      `${format.count(words)} ${format.plural(words, { zero: 'كلمة', one: 'كلمة', two: 'كلمتان', few: 'كلمات', many: 'كلمة', other: 'كلمة' })}`,
    beginningOnly: 'لم يؤخذ من هذه الصفحة الطويلة جدًا إلا بدايتها.',
    framesLeftOut: 'جزء من هذه الصفحة موجود في إطار من موقع آخر، ولم يُقرأ.',
    guessAll: 'تتسع لها كاملة على الأرجح',
    guessFirst: (to) => `يتسع تقريبًا لأول ${share(to)}`,
    guessPart: (from, to) => `يتسع تقريبًا من ${share(from)} إلى ${share(to)}`,
    begin: 'البدء عند',
    beginning: 'البداية',
    place: (heading, at) => `${heading} (${share(at)})`,
    placeAt: (at) => share(at),
    passes: 'قراءتها كلها على أجزاء',
    passesMeaning:
      'يقرأ النموذج جزءًا بعد جزء ثم يجيب مما دوّنه. يستغرق ذلك من الوقت أضعافًا بعدد الأجزاء.',

    text: 'نص الصفحة',
    showText: 'نص من الصفحة',
    readAll: 'قرأ النموذج الصفحة كلها.',
    readFirst: (to) => `قرأ النموذج أول ${share(to)} من الصفحة.`,
    readPart: (from, to) => `قرأ النموذج الصفحة من ${share(from)} إلى ${share(to)}.`,
    readTaken: 'قرأ النموذج كل ما أُخذ من الصفحة.',
    readNothing: 'لم يتسع المجال لأي شيء من الصفحة: أجاب النموذج دون قراءتها.',
    markedNothing: 'لم يتسع المجال لأي شيء من النص المحدد: أجاب النموذج دون قراءته.',
    markedFirst: (to) => `قرأ النموذج أول ${share(to)} من النص المحدد.`,
    markedPart: (from, to) => `قرأ النموذج النص المحدد من ${share(from)} إلى ${share(to)}.`,
    readOn: (from) => `اسأل عن البقية، من ${share(from)}`,
    forgotten: 'لم يعد النموذج يقرأ ما فوق هذا الخط.',
    prefill: (fraction) => `جارٍ القراءة… ${percent(fraction)}`,
    part: (at, count) => `جارٍ قراءة الجزء ${format.count(at)} من ${format.count(count)}…`,
  };
}
