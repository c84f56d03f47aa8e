import { describe, expect, it } from 'vitest';
import type { LoadProgress } from '@/core/engine';
import { LoadSteps } from './load-steps';

/** The texts of WebLLM 0.2.86. */
const read = (i: number, n: number) =>
  `Loading model from cache[${i}/${n}]: 12MB loaded. 50% completed, 1 secs elapsed.`;
const compiled = (i: number, n: number) =>
  `Loading GPU shader modules[${i}/${n}]: 50% completed, 1 secs elapsed.`;

function progressOf(...texts: string[]): LoadProgress[] {
  const reported: LoadProgress[] = [];
  const steps = new LoadSteps((progress) => reported.push(progress));
  for (const text of texts) steps.take(text);
  return reported;
}

describe('LoadSteps', () => {
  it('shows one scale over reading and compiling that ends at 1', () => {
    const reported = progressOf(
      'Start to fetch params',
      read(1, 4),
      read(4, 4),
      compiled(10, 20),
      compiled(20, 20),
      'Finish loading on WebGPU - google',
    );
    expect(reported.map(({ step }) => step)).toEqual([
      'reading',
      'compiling',
      'compiling',
      'compiling',
      'compiling',
    ]);
    const fractions = reported.map(({ fraction }) => fraction);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions[0]).toBeCloseTo(0.15);
    expect(fractions[1]).toBeCloseTo(0.6);
    expect(fractions.at(-1)).toBe(1);
  });

  it('says compiling as soon as the last weights are read, for the silence that follows', () => {
    expect(progressOf(read(3, 4)).at(-1)?.step).toBe('reading');
    expect(progressOf(read(4, 4)).at(-1)?.step).toBe('compiling');
  });

  it('never goes backwards, whatever comes', () => {
    const reported = progressOf(compiled(10, 20), read(1, 4), compiled(5, 20), read(4, 4));
    expect(reported).toHaveLength(1);
  });

  it('passes over what it does not know', () => {
    expect(progressOf('', 'Fetching param cache[1/4]: 3MB fetched.', read(1, 0))).toEqual([]);
  });
});
