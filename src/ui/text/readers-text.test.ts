// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { APPEARANCE_KEY } from '@/core/appearance';
import type { Language } from '@/core/languages';
import { defer } from '../stores/defer';
import { settle } from '../testing/stage';
import { createGerman } from './de/de';
import { loadText } from './load-text';
import { readersText } from './readers-text';

const faults = vi.fn();

beforeEach(() => {
  vi.stubGlobal('reportError', faults);
  return () => vi.unstubAllGlobals();
});

/** Another page of the extension stores a choice. */
function choose(language: Language): void {
  const newValue = `system normal ${language}`;
  localStorage.setItem(APPEARANCE_KEY, newValue);
  window.dispatchEvent(new StorageEvent('storage', { key: APPEARANCE_KEY, newValue }));
}

describe("the reader's language", () => {
  it('is the one that was chosen last, also where an earlier one takes longer to read', async () => {
    onTestFinished(() => localStorage.clear());
    const held = defer();
    const text = await readersText(window, 'en', async (language, ...more) => {
      if (language !== 'de') return loadText(language, ...more);
      await held.promise;
      return createGerman('de');
    });
    choose('de');
    choose('fr');
    await vi.waitUntil(() => text.value.language === 'fr');
    held.resolve();
    await settle();
    expect(text.value.language).toBe('fr');
  });
});

describe('a language that cannot be read', () => {
  it('leaves English words on the page, and says what went wrong', async () => {
    const broken = new Error('Failed to fetch dynamically imported module');
    const text = await readersText(window, 'de', (language, locale) =>
      language === 'en' ? loadText(language, locale) : Promise.reject(broken),
    );
    expect(text.value.language).toBe('en');
    expect(faults).toHaveBeenCalledWith(broken);
  });
});
