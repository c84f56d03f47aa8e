import type { Language } from '@/core/languages';

/**
 * What the popup's text box says before the words of its reader are loaded: those of `composer` in
 * `ui/text`, which a test holds them to.
 */
export const EARLY_WORDS: Readonly<
  Record<Language, { readonly label: string; readonly placeholder: string }>
> = {
  en: { label: 'Your question', placeholder: 'Ask…' },
  de: { label: 'Ihre Frage', placeholder: 'Fragen …' },
  fr: { label: 'Votre question', placeholder: 'Demander…' },
  es: { label: 'Su pregunta', placeholder: 'Pregunte…' },
  ja: { label: '質問', placeholder: '質問を入力…' },
  zh: { label: '你的问题', placeholder: '输入问题…' },
  ar: { label: 'سؤالك', placeholder: 'سؤالك هنا' },
};
