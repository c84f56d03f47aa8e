import { describe, expect, it } from 'vitest';
import { guessedReach } from './page-reach';

const page = (text: string, from?: number) => ({
  ...{ text, pageTitle: '', pageUrl: '', kind: 'page' as const },
  ...(from === undefined ? {} : { from }),
});

describe('how far a model will probably get in a page', () => {
  it('is to its end where it is short', () => {
    expect(guessedReach(page('A short page.'), 2048)).toBe(13);
    expect(guessedReach(page(''), 2048)).toBe(0);
  });

  it('is less than four characters a token of its window in English, and much less in Chinese', () => {
    const english = guessedReach(page('The keeper wrote. '.repeat(10_000)), 2048);
    expect(english).toBeGreaterThan(2048 * 2);
    expect(english).toBeLessThan(2048 * 4);
    const chinese = guessedReach(page('守灯人写下'.repeat(10_000)), 2048);
    expect(chinese).toBeLessThan(2048);
    expect(chinese).toBeGreaterThan(1000);
  });

  it('goes as far from another place as from the beginning', () => {
    const text = 'The keeper wrote. '.repeat(10_000);
    const reach = guessedReach(page(text), 4096);
    expect(guessedReach(page(text, 18_000), 4096)).toBe(18_000 + reach);
  });
});
