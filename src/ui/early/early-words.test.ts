import { expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@/core/languages';
import { loadText } from '../text/load-text';
import { EARLY_WORDS } from './early-words';

it.each(Object.keys(LANGUAGES) as Language[])(
  'the box says before its words are loaded what it says with them, in %s',
  async (language) => {
    const { label, placeholder } = (await loadText(language, language)).composer;
    expect(EARLY_WORDS[language]).toEqual({ label, placeholder });
  },
);
