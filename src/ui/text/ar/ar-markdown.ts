import type { englishMarkdown } from '../en-markdown';
import type { Format } from '../format';
import type { Translation } from '../translation';
import { arabicCount } from './ar-count';
import { isolate } from './ar-isolate';

/** What the drawing of an answer adds to its words, in Arabic. */
export function arabicMarkdown(format: Format): Translation<typeof englishMarkdown> {
  return {
    copy: 'نسخ',
    copied: 'تم النسخ',
    /** What it copies, for who does not see where it stands. Begins with the visible word. */
    copyName: 'نسخ الرمز البرمجي',
    copiedName: 'تم النسخ: الرمز البرمجي',
    code: 'رمز برمجي',
    codeIn: (language) => `رمز برمجي، ${isolate(language)}`,
    table: 'جدول',
    formula: 'صيغة رياضية',
    picture: 'صورة',
    taskDone: 'منجزة',
    taskOpen: 'غير منجزة',
    /** In place of code when an answer is read aloud. */
    spokenCode: (language, count) => {
      const lines = arabicCount(format, count, 'line');
      return language === ''
        ? `رمز برمجي، ${lines}.`
        : `رمز برمجي، ${isolate(language)}، ${lines}.`;
    },
  };
}
