import { describe, expect, it } from 'vitest';
import { median, spread } from '../../bench/frame/statistics';

describe('the median of runs', () => {
  it('is the one in the middle, whatever their order, and leaves them as they were', () => {
    const values = [9, 1, 5];
    expect(median(values)).toBe(5);
    expect(values).toEqual([9, 1, 5]);
  });

  it('is the mean of the two in the middle of an even number', () => {
    expect(median([10, 2, 4, 3])).toBe(3.5);
  });

  it('is not moved by one run that went wrong', () => {
    expect(median([10, 11, 12, 13, 9000])).toBe(12);
  });

  it('of nothing is refused, not made up', () => {
    expect(() => median([])).toThrow();
  });
});

describe('the spread of runs', () => {
  it('is nothing where they agree, and grows with their distance', () => {
    expect(spread([7, 7, 7])).toBe(0);
    expect(spread([90, 100, 120])).toBeCloseTo(0.3);
  });

  it('is nothing where all values are nothing', () => {
    expect(spread([0, 0, 0])).toBe(0);
  });
});
