/** The middle of the values, or the mean of the two in the middle. @throws Error where there is none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  if (below === undefined || above === undefined) throw new Error('No values, no median');
  return (below + above) / 2;
}

/** How far the values lie apart: the largest less the smallest, as a share of the median. */
export function spread(values: readonly number[]): number {
  const apart = Math.max(...values) - Math.min(...values);
  // None at all, also where all are nothing.
  return apart === 0 ? 0 : apart / median(values);
}
