import { expect, it } from 'vitest';
import type { Language } from '@/core/languages';
import { loadText } from './load-text';

/** The last of the private windows, or all of them. */
const LAST: Readonly<Record<Language, string>> = {
  en: 'your last private window',
  de: 'Ihr letztes privates Fenster',
  fr: 'votre dernière fenêtre privée',
  es: 'su última ventana privada',
  ja: 'プライベートウィンドウをすべて',
  zh: '所有无痕窗口',
  ar: 'آخر نوافذك الخاصة',
};

it.each(Object.keys(LAST) as Language[])(
  'a private window says in %s that what is said there goes with the last one',
  async (language) => {
    const { sites } = await loadText(language, language);
    expect(sites.privateNotice).toContain(LAST[language]);
  },
);
