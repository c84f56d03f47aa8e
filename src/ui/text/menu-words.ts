import type { Language } from '@/core/languages';
import type { MenuWords } from '@/core/menu-words';
import { arabicMenu } from './ar/ar-menu';
import { germanMenu } from './de/de-menu';
import { englishMenu } from './en-menu';
import { spanishMenu } from './es/es-menu';
import { frenchMenu } from './fr/fr-menu';
import { japaneseMenu } from './ja/ja-menu';
import { chineseMenu } from './zh/zh-menu';

const WORDS: Readonly<Record<Language, () => MenuWords>> = {
  en: englishMenu,
  de: germanMenu,
  fr: frenchMenu,
  es: spanishMenu,
  ja: japaneseMenu,
  zh: chineseMenu,
  ar: arabicMenu,
};

/** What the browser's menu says in a language. A service worker can load no file of one later. */
export function menuWords(language: Language): MenuWords {
  return WORDS[language]();
}
