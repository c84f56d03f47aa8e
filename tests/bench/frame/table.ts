import type { Row } from './row';

const HEADINGS = ['metric', 'unit', 'ours', 'baseline', 'ratio', 'runs', 'spread'] as const;
const IS_TEXT = 2;

/** The rows as lines of text, in columns; names to the left, figures to the right. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.metric,
    row.unit,
    figure(row.ours),
    row.baseline === null ? '' : figure(row.baseline),
    row.ratio === null ? '' : row.ratio.toFixed(3),
    String(row.runs),
    `${Math.round(row.spread * 100)} %`,
  ]);
  const all = [[...HEADINGS], ...cells];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...all.map((line) => line[column]?.length ?? 0)),
  );
  const lines = all.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < IS_TEXT ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}

function figure(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  return size >= 10 ? value.toFixed(1) : value.toFixed(2);
}
