import type { createEnglish } from '../en';
import { createFormat } from '../format';
import type { Translation } from '../translation';
import { arabicConversations } from './ar-conversations';
import { arabicCount } from './ar-count';
import { arabicAnswerer, arabicDownloads, arabicToasts } from './ar-downloads';
import { arabicErrors } from './ar-errors';
import { arabicFit } from './ar-fit';
import { isolate } from './ar-isolate';
import { arabicMarkdown } from './ar-markdown';
import { arabicMenu } from './ar-menu';
import { arabicPage } from './ar-page';
import { arabicSelector } from './ar-selector';
import { arabicSites } from './ar-sites';
import { arabicTalk } from './ar-talk';

/** What popup and panel say, in Arabic. `locale` is the reader's, for numbers. */
export function createArabic(locale: string): Translation<typeof createEnglish> {
  const format = createFormat(locale, 'ar');
  return {
    language: 'ar',
    format,
    errors: arabicErrors(format),
    fit: arabicFit(format),
    manager: arabicDownloads(format),
    answerer: arabicAnswerer(format),
    toast: arabicToasts(),
    conversations: arabicConversations(format),
    markdown: arabicMarkdown(format),
    menu: arabicMenu(),
    selector: arabicSelector(format),
    page: arabicPage(format),
    sites: arabicSites(),
    talk: arabicTalk(format),
    appName: 'Homebody',

    header: {
      noSite: 'بلا موقع إلكتروني',
      siteUnknown: 'Homebody',
      untitled: 'محادثة جديدة',
      newConversation: 'محادثة جديدة',
      openPanel: 'فتح في اللوحة الجانبية',
      options: 'الخيارات',
    },

    thread: {
      label: 'المحادثة',
      you: 'أنت',
      jumpToLatest: 'الانتقال إلى الأحدث',
      showConversation: 'عرض المحادثة',
    },

    empty: {
      heading: 'ما سؤالك؟',
      private: 'تُكتب الإجابات على هذا الجهاز، ولا يغادره شيء مما يُكتب هنا.',
      selection:
        'للسؤال عن شيء في صفحة، يمكن تحديده ثم النقر عليه بزر الماوس الأيمن واختيار «سؤال Homebody عن النص المحدّد».',
      firstDownload: (model, bytes) =>
        `مع سؤالك الأول يُنزَّل ${isolate(model)} مرة واحدة فقط (${format.bytes(bytes)}).`,
    },

    answer: {
      turn: 'بانتظار الدور',
      modelUnknown: 'بانتظار النموذج',
      reading: (words) => `جارٍ قراءة ${arabicCount(format, words, 'word', 'genitive')}…`,
      loading: (fraction) => `جارٍ قراءة النموذج… ${format.percent(fraction)}`,
      compiling: (fraction) =>
        `جارٍ تجميع برامج التظليل… ${format.percent(fraction)}. تستغرق المرة الأولى دقيقة.`,
      preparing: 'جارٍ تجهيز النموذج…',
      stopped: 'تم الإيقاف',
      interrupted: 'انقطعت الإجابة: أُغلق المتصفح أو توقف المحرّك.',
      length: 'بلغت الإجابة حدّها الأقصى.',
      nothingSaid: 'لم يكن لدى النموذج ما يقوله.',
      continue: 'متابعة',
      retry: 'إعادة المحاولة',
      again: 'طرح السؤال مجددًا',
      copy: 'نسخ',
      copied: 'تم النسخ',
      figures: 'أرقام',
      /** The time runs from the first token to the last: one fewer than were written. */
      speed: (usage) => {
        if (usage.decodeMs <= 0 || usage.answerTokens <= 1) return '';
        const rate = format.decimal(((usage.answerTokens - 1) * 1000) / usage.decodeMs);
        return `السرعة: ${rate} رمز/ثانية`;
      },
      firstToken: (usage) => `أول رمز بعد ${format.seconds(usage.firstTokenMs)}`,
      written: (usage) => `المكتوب: ${arabicCount(format, usage.answerTokens, 'token')}`,
      read: (usage) => {
        const read = `المقروء: ${arabicCount(format, usage.promptTokens, 'token')}`;
        if (usage.cachedTokens <= 0) return read;
        return `${read}، والمحفوظ من قبل: ${arabicCount(format, usage.cachedTokens, 'token')}`;
      },
    },

    download: {
      title: (model, step) => {
        switch (step) {
          case 'verifying':
            return `جارٍ فحص ${isolate(model)}`;
          case 'waiting-for-network':
            return 'بانتظار الشبكة';
          case 'retrying':
            return `جارٍ إعادة محاولة تنزيل ${isolate(model)}`;
          default:
            return `جارٍ تنزيل ${isolate(model)}`;
        }
      },
      queued: (model) => `التنزيل التالي: ${isolate(model)}`,
      queuedAfter: (model, before) => `سيُنزَّل ${isolate(model)} بعد ${isolate(before)}`,
      notInstalled: (model, bytes) =>
        `النموذج ${isolate(model)} غير مثبَّت. حجمه ${format.bytes(bytes)}.`,
      start: 'تنزيل',
      amount: (progress) =>
        `${format.bytes(progress.bytesDone)} من ${format.bytes(progress.bytesTotal)}`,
      speed: (progress) =>
        progress.bytesPerSecond === null || progress.bytesPerSecond <= 0
          ? ''
          : format.bytesPerSecond(progress.bytesPerSecond),
      left: (progress) => {
        if (progress.secondsLeft === null) return '';
        if (progress.secondsLeft < 10) return 'تتبقى بضع ثوانٍ';
        return `يتبقى نحو ${format.duration(progress.secondsLeft)}`;
      },
      answeredAfter: 'ستأتي الإجابة عن سؤالك فور وصول النموذج.',
    },

    model: {
      choose: 'النموذج',
      chip: (name, state) => `النموذج: ${isolate(name)}، ${state}`,
      menu: 'اختيار نموذج',
      current: 'الحالي',
      unknown: 'جارٍ البحث عن النماذج',
      ready: 'جاهز',
      readyOnCpu: 'جاهز، على CPU',
      readyOnGpu: 'جاهز، على GPU',
      loading: (fraction) => `جارٍ التحميل، ${format.percent(fraction)}`,
      downloading: (fraction) => `جارٍ التنزيل، ${format.percent(fraction)}`,
      verifying: 'جارٍ الفحص',
      waitingForNetwork: 'بانتظار الشبكة',
      retrying: 'جارٍ إعادة المحاولة',
      preparing: 'جارٍ التجهيز',
      queued: 'في قائمة الانتظار',
      failed: 'حدث خطأ',
      notInstalled: 'غير مثبَّت',
      switched: (name) => `الإجابة التالية من ${isolate(name)}`,
      manage: 'إدارة النماذج',
      downloads: 'التنزيلات',
    },

    composer: {
      label: 'سؤالك',
      placeholder: 'سؤالك هنا',
      send: 'إرسال',
      stop: 'إيقاف',
      quote: 'نص مقتبس',
      removeQuote: 'إزالة الاقتباس',
    },

    notice: {
      reconnecting: 'جارٍ إعادة الاتصال…',
      dismiss: 'إغلاق',
      retry: 'إعادة المحاولة',
    },

    announce: {
      answering: (model) => `يُجيب ${isolate(model)} الآن`,
      answered: (model, text) => `${isolate(model)}: ${text}`,
      stopped: 'توقفت الإجابة',
      copied: 'تم النسخ',
    },
  };
}
