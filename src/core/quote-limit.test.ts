import { describe, expect, it } from 'vitest';
import { cutQuote, LONGEST_QUOTE, QUOTE_CUT } from './quote-limit';

describe('a quote', () => {
  it('is as it was marked, up to its limit', () => {
    const whole = 'x'.repeat(LONGEST_QUOTE);
    expect(cutQuote(whole) === whole).toBe(true);
  });

  it('that is longer is cut to the limit, and its last line says so', () => {
    const cut = cutQuote('x'.repeat(LONGEST_QUOTE + 1));
    expect(cut.length).toBe(LONGEST_QUOTE);
    expect(cut.endsWith(`x${QUOTE_CUT}`)).toBe(true);
    expect(QUOTE_CUT).toMatch(/^\n….*too long/);
  });

  it('is never cut inside a character', () => {
    for (const before of ['', 'x']) {
      const cut = cutQuote(before + '😀'.repeat(LONGEST_QUOTE));
      expect(cut.isWellFormed()).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(LONGEST_QUOTE);
      expect(cut.length).toBeGreaterThan(LONGEST_QUOTE - 2);
    }
  });
});
