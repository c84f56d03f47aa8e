import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countReads, ReadCount } from './read-count';

const MB = 1 << 20;

test('reads out of order and twice never pass the whole, and never go backwards', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 * MB }),
      fc.array(fc.tuple(fc.nat(20 * MB), fc.nat(4 * MB)), { maxLength: 40 }),
      (size, reads) => {
        const count = new ReadCount(size);
        let before = 0;
        for (const [start, length] of reads) {
          const now = count.read(start, start + length);
          expect(now).toBeGreaterThanOrEqual(before);
          expect(now).toBeLessThanOrEqual(size);
          before = now;
        }
        expect(count.read(0, size)).toBe(size);
      },
    ),
  );
});

test('a part read again is not counted again', () => {
  const count = new ReadCount(4 * MB);
  expect(count.read(MB, 2 * MB)).toBe(MB);
  expect(count.read(MB, 2 * MB)).toBe(MB);
  expect(count.read(0, MB)).toBe(2 * MB);
});

test('the progress of a model in two files counts both, and the bytes stay what they were', async () => {
  const files = [new File(['a'.repeat(3 * MB)], 'a'), new File(['b'.repeat(MB)], 'b')];
  const fractions: number[] = [];
  countReads(files, (fraction) => fractions.push(fraction));
  const [first, second] = files as [File, File];
  expect(await first.slice(0, 2).text()).toBe('aa');
  expect(await second.slice(MB - 3).text()).toBe('bbb');
  first.slice(MB, 3 * MB);
  expect(fractions).toEqual([0.25, 0.5, 1]);
});
