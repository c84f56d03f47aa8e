import type { englishGeneration } from '../en-generation';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { arabicCount } from './ar-count';
import { isolate } from './ar-isolate';

/** What the options page says about how answers are written, in Arabic. */
export function arabicGeneration(format: Format): Translation<typeof englishGeneration> {
  return {
    heading: 'الإجابات',
    temperature: 'درجة الحرارة',
    temperatureMeaning:
      'عند 0 يأخذ النموذج دائمًا الكلمة الأرجح، فيحصل السؤال نفسه على الإجابة نفسها. تزيد القيم الأعلى التنوع، وتزيد معه الكلام الخالي من المعنى.',
    topP: 'Top-p',
    topPMeaning:
      'تُختار الكلمات من بين الكلمات الأرجح التي تبلغ معًا هذه النسبة. القيمة 1 تعني كل الكلمات.',
    longest: 'أطول إجابة',
    tokens: (count) => {
      const words = Math.round((count * 0.75) / 10) * 10;
      return `${arabicCount(format, count, 'token')} (نحو ${arabicCount(format, words, 'word', 'genitive')})`;
    },
    longestMeaning:
      'يمكن متابعة الإجابة التي تبلغ هذا الحد. قد يتوقف قبله النموذج الذي ذاكرته قصيرة.',
    reset: 'استخدام القيم الافتراضية',
    defaults: (temperature, topP, count) =>
      `القيم الافتراضية: درجة الحرارة ${format.decimal(temperature)}، ${isolate('Top-p')} ${format.hundredths(topP)}، ${arabicCount(format, count, 'token')}.`,
    prompts: {
      heading: 'تعليمات النظام',
      intro:
        'تتلقاها النماذج قبل كل محادثة. ما يضيفه موقع أو محادثة يأتي بعدها وله الكلمة الأخيرة.',
      global: 'قبل كل محادثة',
      placeholder: 'أجب بإيجاز وبكلمات بسيطة.',
      save: 'حفظ',
      saved: 'تم الحفظ.',
      sites: 'لمواقع معيّنة',
      noSites: 'لا تعليمات خاصة بأي موقع.',
      site: 'الموقع',
      sitePlaceholder: 'example.org',
      sitePrompt: 'قبل محادثات هذا الموقع',
      add: 'حفظ لهذا الموقع',
      siteInvalid: `يُرجى إدخال عنوان موقع إلكتروني، مثل ${isolate('example.org')}.`,
      edit: (site) => `تعديل تعليمات ${isolate(site)}`,
      remove: (site) => `إزالة تعليمات ${isolate(site)}`,
      editWord: 'تعديل',
      removeWord: 'إزالة',
    },
  };
}
