import type { englishSites } from '../en-sites';
import type { Translation } from '../translation';

/** What is said of what holds for single sites, and of private windows, in Arabic. */
export function arabicSites(): Translation<typeof englishSites> {
  return {
    privateNotice:
      'نافذة خاصة: تبقى هذه المحادثة في الذاكرة فقط وتختفي عند إغلاق آخر نوافذك الخاصة.',
    open: 'ما يسري على هذا الموقع',
    openWord: 'هذا الموقع',
    heading: 'مواقع بعينها',
    intro: 'ما يسري على موقع واحد فقط. ما لا يُحدَّد هنا يكون كما في كل المواقع.',
    unread: 'عدم القراءة أبدًا',
    unreadMeaning: 'لا يقرأ Homebody هناك الصفحات ولا النصوص المحددة مهما كان ما تضغط عليه.',
    noUnread: 'يمكن قراءة أي موقع عندما تطلب ذلك.',
    unreadBox: 'عدم قراءة هذا الموقع أبدًا',
    addUnread: 'عدم قراءته أبدًا',
    models: 'النماذج',
    modelsMeaning: 'تبدأ المحادثات الجديدة في الموقع بنموذجه.',
    noModels: 'ليس لأي موقع نموذج خاص به.',
    model: 'تبدأ المحادثات الجديدة هنا باستخدام',
    likeAll: 'كما في كل المواقع',
    gone: 'لم يعد متاحًا: تبدأ المحادثات كما في كل المواقع',
    save: 'حفظ',
    remove: (site) => `إزالة \u2068${site}\u2069 من هذه القائمة`,
    removeWord: 'إزالة',
    undo: 'تراجع',
    saved: 'حُفظ.',
    removed: (site) => `أُزيل: \u2068${site}\u2069`,
    site: 'الموقع',
    siteInvalid: 'أدخل عنوان موقع ويب، مثل example.org.',
    close: 'إغلاق',
  };
}
