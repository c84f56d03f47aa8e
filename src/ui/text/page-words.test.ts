import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@/core/languages';
import { loadText } from './load-text';

/** The switch of the browser that lets an extension read files, as it is called there. */
const SWITCH: Readonly<Record<Language, string>> = {
  en: 'Allow access to file URLs',
  de: 'Zugriff auf Datei-URLs zulassen',
  fr: 'Autoriser l’accès aux URL de fichier',
  es: 'Permitir acceso a URL de archivo',
  ja: 'ファイルの URL へのアクセスを許可する',
  zh: '允许访问文件网址',
  ar: 'السماح بالوصول إلى عناوين URL للملفات',
};
const languages = Object.keys(LANGUAGES) as Language[];

describe.each(languages)('what is said in %s of a page that was not read', (language) => {
  it('has the reader of a file open Homebody anew, which the switch ends', async () => {
    const words = (await loadText(language, language)).page.refused.files;
    const [, afterwards = ''] = words.split(SWITCH[language]);
    expect(afterwards).toContain('Homebody');
  });

  it('names the switch too where the browser does not tell a file from a page', async () => {
    const words = (await loadText(language, language)).page.refused.leave;
    expect(words).toContain(SWITCH[language]);
  });
});
