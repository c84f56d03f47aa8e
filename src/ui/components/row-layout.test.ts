import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, rowAt, rowsInView } from './row-layout';

describe('the layout of a long list', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 200 });

  it('draws every row that can be seen, and not many more', () => {
    fc.assert(
      fc.property(
        heights,
        fc.nat(5000),
        fc.integer({ min: 1, max: 800 }),
        (rows, top, viewport) => {
          const layout = layOut(rows, 0);
          const { from, to } = rowsInView(layout, top, viewport, 2);
          for (const [index, height] of rows.entries()) {
            const begin = layout.tops[index] ?? 0;
            const isSeen = begin < top + viewport && begin + height > top;
            if (isSeen) expect(index >= from && index < to).toBe(true);
          }
          expect(to - from).toBeLessThanOrEqual(viewport + 7);
        },
      ),
    );
  });

  it('finds the row at any distance, and the last one below the end', () => {
    const layout = layOut([10, 20, 30], 100);
    expect([0, 9, 10, 29, 30, 59, 60, 500].map((y) => rowAt(layout, y))).toEqual([
      0, 0, 1, 1, 2, 2, 2, 2,
    ]);
    expect(layout.height).toBe(160);
  });

  it('of no rows draws none', () => {
    expect(rowsInView(layOut([], 0), 0, 500, 3)).toEqual({ from: 0, to: 0 });
  });
});
