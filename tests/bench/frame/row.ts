import { median, spread } from './statistics';

/** One run of what is compared: ours, and right after it what it is compared with. */
export interface Pair {
  readonly ours: number;
  readonly baseline: number;
}

/**
 * One line of a benchmark's result.
 *
 * `ours` and `baseline` are the medians of their runs. `ratio` is ours to baseline: the median of
 * the pairs' own ratios, because what disturbs a machine disturbs both halves of a pair. `spread`
 * says how far those ratios lie apart, as (largest - smallest) / median: 0.05 means that the pairs
 * agree within 5 %. Where nothing is compared, `baseline` and `ratio` are null and `spread` is
 * that of ours.
 */
export interface Row {
  readonly metric: string;
  readonly unit: string;
  readonly ours: number;
  readonly baseline: number | null;
  readonly ratio: number | null;
  readonly runs: number;
  readonly spread: number;
}

/** The row of a comparison. @throws Error where there is no pair */
export function rowOfPairs(metric: string, unit: string, pairs: readonly Pair[]): Row {
  const ratios = pairs.map(({ ours, baseline }) => ours / baseline);
  return {
    metric,
    unit,
    ours: tidy(median(pairs.map(({ ours }) => ours))),
    baseline: tidy(median(pairs.map(({ baseline }) => baseline))),
    ratio: tidy(median(ratios)),
    runs: pairs.length,
    spread: tidy(spread(ratios)),
  };
}

/** The row of a figure that stands alone. @throws Error where there is none */
export function rowOfFigures(metric: string, unit: string, figures: readonly number[]): Row {
  return {
    metric,
    unit,
    ours: tidy(median(figures)),
    baseline: null,
    ratio: null,
    runs: figures.length,
    spread: tidy(spread(figures)),
  };
}

/** Four digits say all that a benchmark knows. */
function tidy(value: number): number {
  return Number(value.toPrecision(4));
}
