import { createDates } from '../dates';
import type { englishConversations } from '../en-conversations';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { arabicCount } from './ar-count';
import { isolate } from './ar-isolate';

/** What the list of conversations says, in Arabic. */
export function arabicConversations(format: Format): Translation<typeof englishConversations> {
  const { day, date } = createDates(format.locale);
  return {
    heading: 'المحادثات',
    button: 'المحادثات',
    close: 'إغلاق المحادثات',
    scope: 'المحادثات المعروضة',
    thisSite: 'هذا الموقع',
    allSites: 'كل المواقع',
    list: (count) => arabicCount(format, count, 'conversation'),
    search: 'البحث في المحادثات',
    searchPlaceholder: 'البحث في العناوين والرسائل',
    clear: 'محو البحث',
    searching: 'جارٍ البحث…',
    found: (count) =>
      count === 0
        ? 'لم يُعثر على شيء.'
        : `عُثر على ${arabicCount(format, count, 'conversation', 'genitive')}.`,
    foundMore: (count) =>
      `تظهر النتائج الأولى فقط، وعددها ${format.count(count)}. تؤدي إضافة كلمة إلى نتائج أقل.`,
    nothingFound: (words) => `لم يُعثر على شيء عن «${isolate(words)}».`,
    searchAll: 'البحث في كل المواقع',
    noneHere: 'لم يُطرح أي سؤال على هذا الموقع بعد. لكل موقع محادثاته الخاصة.',
    none: 'لم يُطرح أي سؤال بعد. تظهر أسئلتك هنا مرتبة بحسب الموقع.',
    loading: 'جارٍ التحميل…',
    pinned: 'المثبَّتة في الأعلى',
    noSite: 'بلا موقع إلكتروني',
    /** The heading of a group; `at` and `now` in milliseconds since the epoch. */
    day: (at, now) => day(at, now, { today: 'اليوم', yesterday: 'أمس' }),
    date,
    more: (title) => `المزيد عن ${isolate(title)}`,
    menu: (title) => `إجراءات ${isolate(title)}`,
    rename: 'إعادة التسمية',
    newTitle: 'عنوان جديد',
    pin: 'تثبيت في الأعلى',
    unpin: 'إلغاء التثبيت في الأعلى',
    exports: { markdown: 'تصدير بتنسيق Markdown', json: 'تصدير بتنسيق JSON' },
    delete: 'حذف',
    deleted: (title, count) =>
      count === 1
        ? `حُذفت «${isolate(title)}».`
        : `المحادثات المحذوفة: ${arabicCount(format, count, 'conversation')}.`,
    undo: 'تراجع',
  };
}
