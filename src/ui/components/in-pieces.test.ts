import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inPieces } from './in-pieces';

it('pieces of a page are the page, and none of them ends within a character or is very long', () => {
  const parts = fc.array(fc.constantFrom('word ', '😀', '\n', '漢'.repeat(3000), 'x'.repeat(9000)));
  fc.assert(
    fc.property(parts, (list) => {
      const text = list.join('');
      const pieces = inPieces(text);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(16_000);
        expect(piece.isWellFormed()).toBe(true);
      }
    }),
  );
});
