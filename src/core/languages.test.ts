import { expect, it } from 'vitest';
import { chosenLanguage, LANGUAGE_CHOICES, LANGUAGES, languageOf } from './languages';

it.each([
  ['de-AT', 'de'],
  ['pt-BR', 'en'],
  ['zh-Hant-TW', 'zh'],
  ['ar_EG', 'ar'],
  ['', 'en'],
  ['constructor', 'en'],
])('a reader whose browser speaks %s reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

it('a reader who chose a language reads that one, whatever the browser speaks', () => {
  expect(chosenLanguage('ja', 'de-AT')).toBe('ja');
  expect(chosenLanguage('browser', 'de-AT')).toBe('de');
});

it('every language can be chosen, and so can that of the browser', () => {
  expect(LANGUAGE_CHOICES).toEqual(['browser', ...Object.keys(LANGUAGES)]);
});
