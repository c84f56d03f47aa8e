/** Where rows of different heights stand, in pixels from the top of the list. */
export interface RowLayout {
  /** Top of each row; one more than there are rows: the last is where they end. */
  readonly tops: Float64Array;
  readonly height: number;
}

/**
 * @param heights of the rows, in pixels
 * @param tail height kept free below them, for rows that are not here yet
 */
export function layOut(heights: readonly number[], tail: number): RowLayout {
  const tops = new Float64Array(heights.length + 1);
  for (const [index, height] of heights.entries()) tops[index + 1] = (tops[index] ?? 0) + height;
  return { tops, height: (tops[heights.length] ?? 0) + tail };
}

/** The row at a distance from the top; the last one where that is below all of them. */
export function rowAt({ tops }: RowLayout, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows to be drawn, `from` up to but without `to`: those in view, and some around them. */
export function rowsInView(
  layout: RowLayout,
  scrollTop: number,
  viewport: number,
  around: number,
): { readonly from: number; readonly to: number } {
  const count = layout.tops.length - 1;
  const from = Math.max(0, rowAt(layout, scrollTop) - around);
  const to = Math.min(count, rowAt(layout, scrollTop + viewport) + 1 + around);
  return { from, to };
}
