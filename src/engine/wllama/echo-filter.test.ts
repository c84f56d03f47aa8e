import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EchoFilter } from './echo-filter';

test('however the pieces are cut, only what is new comes out', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.array(fc.integer({ min: 1, max: 7 })),
      (old, fresh, cuts) => {
        const filter = new EchoFilter(old);
        let rest = old + fresh;
        let out = '';
        for (const cut of cuts) {
          out += filter.take(rest.slice(0, cut));
          rest = rest.slice(cut);
        }
        out += filter.take(rest);
        expect(out).toBe(fresh);
      },
    ),
  );
});

test('an answer that does not repeat the old text is left whole', () => {
  const filter = new EchoFilter('The capital');
  expect(filter.take('Paris')).toBe('Paris');
  expect(filter.take('The capital')).toBe('The capital');
});
