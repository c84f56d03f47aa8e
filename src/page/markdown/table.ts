import { oneLine } from './inline';

/** A row's cells beyond this, and a span beyond this, are a page's joke. */
const MOST_COLUMNS = 100;
/** A cell that spans rows is said in each of them, so that each row can be read alone. */
const LONGEST_REPEATED = 100;
/** A cell with more text than this is a column of the page, not a cell. */
const LONGEST_CELL = 2000;

/** The rows of a table, without those of tables in it. */
export function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
}

/** Whether a table is one of data, rather than a means to place things. */
export function isDataTable(table: Element, rows: readonly Element[]): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector('table, pre, h1, h2, h3') !== null) return false;
  const widest = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  if (rows.length < 2 || widest < 2) return false;
  return rows.every((row) =>
    cellsOf(row).every((cell) => (cell.textContent ?? '').length <= LONGEST_CELL),
  );
}

/** A table of GitHub's Markdown; `textOf` gives a cell's contents as Markdown. */
export function tableOf(rows: readonly Element[], textOf: (cell: Element) => string): string {
  const grid = gridOf(rows, textOf).filter((row) => row.some((cell) => cell !== ''));
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return '';
  const first = rows[0];
  const hasHead =
    first !== undefined && cellsOf(first).every(({ localName }) => localName === 'th');
  const head = hasHead || first?.closest('thead') ? (grid.shift() ?? []) : [];
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(width)}`, ...grid.map(line)].join('\n');
}

function gridOf(rows: readonly Element[], textOf: (cell: Element) => string): string[][] {
  /** By column: what is still to be said in the rows below. */
  const spans = new Map<number, { text: string; left: number }>();
  return rows.map((row) => {
    const line: string[] = [];
    const takeSpans = () => {
      for (let span = spans.get(line.length); span; span = spans.get(line.length)) {
        if (span.left <= 1) spans.delete(line.length);
        else span.left -= 1;
        line.push(span.text);
      }
    };
    for (const cell of cellsOf(row)) {
      takeSpans();
      if (line.length >= MOST_COLUMNS) break;
      const text = oneLine(textOf(cell)).replace(/(?<!\\)\|/g, '\\|');
      const rowSpan = spanOf(cell, 'rowspan') - 1;
      const repeated = text.length <= LONGEST_REPEATED ? text : '';
      for (let index = 0; index < spanOf(cell, 'colspan'); index += 1) {
        if (rowSpan > 0)
          spans.set(line.length, { text: index === 0 ? repeated : '', left: rowSpan });
        line.push(index === 0 ? text : '');
      }
    }
    takeSpans();
    return line;
  });
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
}

function spanOf(cell: Element, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Math.min(Math.max(span || 1, 1), MOST_COLUMNS);
}
