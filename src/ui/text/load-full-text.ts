import type { Language } from '@/core/languages';
import { englishPages } from './en-pages';
import type { Format } from './format';
import type { FullText } from './full-text';
import { loadText } from './load-text';

type Writer = (format: Format) => ReturnType<typeof englishPages>;

/** Files of their own again, beside those that popup and panel read. */
const WRITERS: Readonly<Record<Language, () => Promise<Writer>>> = {
  en: async () => englishPages,
  de: async () => (await import('./de/de-pages')).germanPages,
  fr: async () => (await import('./fr/fr-pages')).frenchPages,
  es: async () => (await import('./es/es-pages')).spanishPages,
  ja: async () => (await import('./ja/ja-pages')).japanesePages,
  zh: async () => (await import('./zh/zh-pages')).chinesePages,
  ar: async () => (await import('./ar/ar-pages')).arabicPages,
};

/**
 * Everything that every page says, in a language: for the options and welcome pages.
 * @param locale BCP 47: how numbers and dates are written
 */
export async function loadFullText(language: Language, locale: string): Promise<FullText> {
  const [text, write] = await Promise.all([loadText(language, locale), WRITERS[language]()]);
  return { ...text, ...write(text.format) };
}
