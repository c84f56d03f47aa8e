import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text';

describe('a text that is cut', () => {
  it('ends with a line where one ends near, else with a word', () => {
    expect(cutText('one\ntwo\nthree four', 0, 9)).toBe(8);
    expect(cutText('first second third', 0, 14)).toBe(13);
    expect(cutText('x'.repeat(20), 0, 14)).toBe(14);
    expect(cutText('short', 0, 14)).toBe(5);
  });

  it('is looked at only near its cut', () => {
    const text = 'x'.repeat(2_000_000);
    for (let at = 1_999_000; at > 1_994_000; at--) expect(cutText(text, at - 1000, at)).toBe(at);
  });

  it('loses no more than a quarter to that, and never a part of a character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', '漢') });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (said, one, two) => {
        const starts = [0];
        for (const letter of said) starts.push((starts.at(-1) ?? 0) + letter.length);
        const from = starts[one % starts.length] ?? 0;
        const limit = from + (two % (said.length - from + 1));
        const at = cutText(said, from, limit);
        expect(starts).toContain(at);
        expect(at).toBeGreaterThanOrEqual(from);
        expect(at).toBeLessThanOrEqual(Math.min(limit, said.length));
        expect(limit - at).toBeLessThanOrEqual(Math.max(1, (limit - from) / 4));
      }),
    );
  });
});
