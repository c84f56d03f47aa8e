import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from './conversation';
import { quoteKey } from './quote-key';

const quotes: fc.Arbitrary<Quote> = fc.record(
  {
    text: fc.string({ maxLength: 4 }),
    pageTitle: fc.string({ maxLength: 2 }),
    pageUrl: fc.string({ maxLength: 2 }),
    kind: fc.constant('page' as const),
    mark: fc.string({ maxLength: 2 }),
    from: fc.nat(3),
    passes: fc.constant(true as const),
    isCut: fc.constant(true as const),
  },
  { requiredKeys: ['text', 'pageTitle', 'pageUrl'] },
);

describe('the key of a quote', () => {
  it('is the same after it was sent and stored, and another for whatever else is quoted', () => {
    fc.assert(
      fc.property(quotes, quotes, (one, other) => {
        expect(quoteKey(structuredClone(one))).toBe(quoteKey(one));
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(quoteKey(one) === quoteKey(other)).toBe(same);
      }),
    );
  });

  it('tells two pages apart that differ in one letter', () => {
    const page = 'The tide turns twice a day. '.repeat(2_000);
    const quote = { text: page, pageTitle: '', pageUrl: '' };
    for (let at = 0; at < page.length; at += 97) {
      const text = `${page.slice(0, at)}#${page.slice(at + 1)}`;
      expect(quoteKey({ ...quote, text })).not.toBe(quoteKey(quote));
    }
  });
});

function sorted(quote: Quote) {
  return Object.entries(quote).sort(([one], [other]) => (one < other ? -1 : 1));
}
