import type { Language } from '@/core/languages';
import { createEnglish, type Text } from './en';

type Writer = (locale: string) => Text;

/** Each language is a file of its own in the package, read only by those who speak it. */
const WRITERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Writer>>> = {
  de: async () => (await import('./de/de')).createGerman,
  fr: async () => (await import('./fr/fr')).createFrench,
  es: async () => (await import('./es/es')).createSpanish,
  ja: async () => (await import('./ja/ja')).createJapanese,
  zh: async () => (await import('./zh/zh')).createChinese,
  ar: async () => (await import('./ar/ar')).createArabic,
};

/**
 * What popup and panel say, in a language. English is always at hand.
 * @param locale BCP 47: how numbers and dates are written
 */
export async function loadText(language: Language, locale: string): Promise<Text> {
  if (language === 'en') return createEnglish(locale);
  const write = await WRITERS[language]();
  return write(locale);
}
