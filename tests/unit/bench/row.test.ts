import { describe, expect, it } from 'vitest';
import { inPairs } from '../../bench/frame/paired';
import { rowOfFigures, rowOfPairs } from '../../bench/frame/row';
import { tableOf } from '../../bench/frame/table';

describe('a row of a benchmark', () => {
  it('compares within pairs, so a machine that slows down for one pair does not change the ratio', () => {
    const pairs = [
      { ours: 90, baseline: 100 },
      { ours: 9, baseline: 10 },
      { ours: 900, baseline: 1000 },
    ];
    expect(rowOfPairs('decode', 'tok/s', pairs)).toEqual({
      metric: 'decode',
      unit: 'tok/s',
      ours: 90,
      baseline: 100,
      ratio: 0.9,
      runs: 3,
      spread: 0,
    });
  });

  it('says how far its pairs disagree', () => {
    const pairs = [
      { ours: 80, baseline: 100 },
      { ours: 100, baseline: 100 },
      { ours: 130, baseline: 100 },
    ];
    expect(rowOfPairs('decode', 'tok/s', pairs)).toMatchObject({ ratio: 1, spread: 0.5 });
  });

  it('claims no baseline where nothing is compared', () => {
    expect(rowOfFigures('fetch alone', 'MB/s', [100, 120, 110])).toMatchObject({
      ours: 110,
      baseline: null,
      ratio: null,
      runs: 3,
    });
  });
});

describe('paired runs', () => {
  it('alternate, ours first, each with the number of its run', async () => {
    const order: string[] = [];
    const pairs = await inPairs(
      2,
      async (run) => order.push(`ours ${run}`),
      async (run) => order.push(`baseline ${run}`),
    );
    expect(order).toEqual(['ours 0', 'baseline 0', 'ours 1', 'baseline 1']);
    expect(pairs).toEqual([
      { ours: 1, baseline: 2 },
      { ours: 3, baseline: 4 },
    ]);
  });
});

describe('the table', () => {
  it('has a line for each row, with figures that are readable at their size', () => {
    const rows = [
      rowOfPairs('webllm decode', 'tok/s', [{ ours: 17.25, baseline: 17.5 }]),
      rowOfFigures('hash alone', 'MB/s', [284.4]),
    ];
    expect(tableOf(rows).split('\n')).toEqual([
      'metric         unit   ours  baseline  ratio  runs  spread',
      'webllm decode  tok/s  17.3      17.5  0.986     1     0 %',
      'hash alone     MB/s    284                      1     0 %',
    ]);
  });
});
