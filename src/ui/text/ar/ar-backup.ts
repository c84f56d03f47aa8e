import type { BackupCounts } from '@/messaging/schemas/backup';
import type { englishBackup } from '../en-backup';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { trouble } from '../trouble';
import { arabicCount } from './ar-count';
import { isolate } from './ar-isolate';

/** What the options page says about backups, in Arabic. */
export function arabicBackup(format: Format): Translation<typeof englishBackup> {
  const amount = ({ conversations, messages, drafts, settings }: BackupCounts) =>
    [
      arabicCount(format, conversations, 'conversation'),
      arabicCount(format, messages, 'message'),
      ...(drafts > 0 ? [arabicCount(format, drafts, 'draft')] : []),
      ...(settings > 0 ? [arabicCount(format, settings, 'setting')] : []),
    ].join('، ');
  const added = ({ newConversations, newMessages }: BackupCounts) =>
    `${arabicCount(format, newConversations, 'conversation')}، ${arabicCount(format, newMessages, 'message')}`;
  const hasNews = ({ newConversations, newMessages }: BackupCounts) =>
    newConversations + newMessages > 0;
  return {
    heading: 'التصدير والاستيراد',
    intro:
      'ملف واحد يضم كل المحادثات والمسودات والإعدادات، ولا يضم النماذج. الملف غير مشفَّر: كل من يحصل عليه يستطيع قراءته.',
    export: 'تصدير الكل',
    import: 'استيراد…',
    choose: 'ملف صدّره Homebody',
    exporting: 'جارٍ جمع كل شيء…',
    exported: (name, counts) => `حُفظ باسم ${isolate(name)}: ${amount(counts)}.`,
    exportedTooLarge: (name, limit) =>
      trouble(
        `حُفظ باسم ${isolate(name)}. حجم الملف أكبر من ${format.bytes(limit)}، ولا يستطيع Homebody استيراده من جديد كما هو.`,
        'احذف المحادثات التي لا تحتاج إليها، ثم صدّر من جديد.',
      ),
    tooLarge: (name, limit) =>
      trouble(
        `حجم ${isolate(name)} أكبر من ${format.bytes(limit)}، ولا يستورد Homebody ملفات بهذا الحجم. لم يُستورد شيء.`,
        'اختر ملفًا أصغر.',
      ),
    reading: (name) => `جارٍ قراءة ${isolate(name)}…`,
    importing: 'جارٍ الاستيراد…',
    imported: (counts) =>
      `اكتمل الاستيراد: ${amount(counts)}. ${hasNews(counts) ? `الجديد هنا: ${added(counts)}.` : 'كان كل ذلك موجودًا هنا من قبل.'}`,
    mirrorLeft: (address) =>
      trouble(
        `لم يُعيَّن مصدر التنزيل المذكور في الملف، وهو ${isolate(address)}، وبقي المصدر السابق.`,
        'لاستخدامه أدخله تحت «مصدر التنزيل».',
      ),
    canceled: 'لم يُستورد شيء.',
    confirm: {
      title: (name) => `هل تريد استيراد ${isolate(name)}؟`,
      holds: (counts) => `محتوى الملف: ${amount(counts)}.`,
      adds: (counts) =>
        hasNews(counts)
          ? `سيُضاف ما ليس هنا بعد: ${added(counts)}.`
          : 'كل المحادثات والرسائل موجودة هنا من قبل.',
      keeps: 'ما هو موجود هنا يبقى.',
      settings: 'تحل الإعدادات التي في الملف محل الإعدادات الحالية.',
      mirror: (address) =>
        `يجعل الملف ${isolate(address)} مصدرًا للتنزيل، وقد يسأل المتصفح عمّا إذا كان مسموحًا لـ Homebody بالاتصال به.`,
      keep: 'إلغاء',
      import: 'استيراد',
    },
  };
}
