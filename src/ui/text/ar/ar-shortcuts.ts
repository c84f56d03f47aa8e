import type { englishShortcuts } from '../en-shortcuts';
import type { Translation } from '../translation';

/** What the options page says about shortcuts, in Arabic. */
export function arabicShortcuts(): Translation<typeof englishShortcuts> {
  return {
    heading: 'اختصارات لوحة المفاتيح',
    browser: 'من أي مكان في المتصفح',
    inHomebody: 'في النافذة المنبثقة واللوحة الجانبية',
    does: 'الوظيفة',
    keysHeading: 'المفاتيح',
    notSet: 'غير معيَّن',
    open: 'فتح Homebody',
    /** The browser keeps these; its own page sets them. */
    set: 'تعيينها في المتصفح',
    setMeaning: 'يحتفظ المتصفح بهذه الاختصارات، وتُعيَّن في صفحة خاصة به.',
    fixed: 'لا يمكن تغيير هذه الاختصارات.',
    names: {
      send: 'إرسال السؤال',
      newLine: 'بدء سطر جديد في السؤال',
      editLast: 'تعديل السؤال الأخير، إذا لم يكن هناك نص مكتوب',
      stop: 'إيقاف الإجابة أو إغلاق ما هو في المقدمة',
      models: 'اختيار نموذج',
      downloads: 'عرض التنزيلات',
      newConversation: 'بدء محادثة جديدة',
      search: 'البحث في المحادثات (اللوحة الجانبية)',
      rename: 'إعادة تسمية محادثة في القائمة (اللوحة الجانبية)',
      delete: 'حذف محادثة من القائمة (اللوحة الجانبية)',
    },
    // Keyboards for Arabic have these names in Latin letters.
    keys: {
      control: 'Ctrl',
      shift: 'Shift',
      named: { Enter: 'Enter', Escape: 'Esc', ArrowUp: '↑', Delete: 'Delete', F2: 'F2' },
    },
  };
}
