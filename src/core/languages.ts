/** The languages that Homebody speaks, by BCP 47, each named as its readers name it. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
  fr: { name: 'Français', direction: 'ltr' },
  es: { name: 'Español', direction: 'ltr' },
  ja: { name: '日本語', direction: 'ltr' },
  zh: { name: '简体中文', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl' }>;

export type Language = keyof typeof LANGUAGES;

/** What a person may choose: that of the browser, or a language. */
export const LANGUAGE_CHOICES = ['browser', 'en', 'de', 'fr', 'es', 'ja', 'zh', 'ar'] as const;
export type LanguageChoice = 'browser' | Language;

/** @param locale of the browser, BCP 47 */
export function chosenLanguage(choice: LanguageChoice, locale: string): Language {
  return choice === 'browser' ? languageOf(locale) : choice;
}

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code);
}

/** The language of a reader whose browser speaks `locale` (BCP 47); English where there is none. */
export function languageOf(locale: string): Language {
  const [code = ''] = locale.toLowerCase().split(/[-_]/);
  return isLanguage(code) ? code : 'en';
}
