import type { Token, Tokens } from 'marked';
import type { Block, ListItem, Row } from '../tree';
import { knownToken } from './known-token';
import { type Reading, readItems, readRows } from './read-blocks';

/** A list or a table whose first items or rows are finished and are not read again. */
export interface Growing {
  /** Where it began in the answer. */
  readonly start: number;
  /** What must stand before the rest for the lexer to see that it goes on. */
  readonly prefix: string;
  /** Whether a block that was read from the rest goes on with it. */
  continuedBy(token: Token | undefined): boolean;
  /** All of it, with what the rest was read as. */
  block(token: Token | undefined, reading: Reading): Block;
  /** With the finished parts of `token` taken in, and how long they are in it, prefix and all. */
  settle(token: Token, reading: Reading): { readonly growing: Growing; readonly length: number };
}

/** How to read a block that may go on, part by part; null where it is read as a whole. */
export function growingFrom(token: Token, start: number): Growing | null {
  if (token.type === 'list') return new GrowingList(start, markerOf(token.raw), [], false, null);
  if (token.type === 'table') {
    const prefix = /^[^\n]*\n[^\n]*\n/.exec(token.raw)?.[0];
    return prefix === undefined ? null : new GrowingTable(start, prefix, []);
  }
  return null;
}

/** What makes two neighbouring items one list. */
function markerOf(raw: string): string {
  const found = /^\s*(?:([*+-])|\d{1,9}([.)]))/.exec(raw);
  return found?.[1] ?? found?.[2] ?? '';
}

class GrowingList implements Growing {
  readonly prefix = '';

  constructor(
    readonly start: number,
    readonly marker: string,
    readonly items: readonly ListItem[],
    readonly loose: boolean,
    readonly first: number | null,
  ) {}

  continuedBy(token: Token | undefined): boolean {
    return this.#list(token) !== null;
  }

  block(token: Token | undefined, reading: Reading): Block {
    const list = this.#list(token);
    return {
      kind: 'list',
      ordered: this.marker === '.' || this.marker === ')',
      start: this.first ?? (list ? numberOf(list) : 1),
      loose: this.loose || list?.loose === true,
      items: [...this.items, ...(list ? readItems(list.items, reading) : [])],
    };
  }

  settle(token: Token, reading: Reading) {
    const list = this.#list(token);
    if (list === null) return { growing: this, length: 0 };
    const done = list.items.slice(0, -1);
    const items = [...this.items, ...readItems(done, { ...reading, open: false })];
    const loose = this.loose || list.loose;
    const first = this.first ?? numberOf(list);
    const growing = new GrowingList(this.start, this.marker, items, loose, first);
    return { growing, length: lengthOf(done) };
  }

  #list(written: Token | undefined): Tokens.List | null {
    const token = written ? knownToken(written) : null;
    return token?.type === 'list' && markerOf(token.raw) === this.marker ? token : null;
  }
}

class GrowingTable implements Growing {
  constructor(
    readonly start: number,
    readonly prefix: string,
    readonly rows: readonly Row[],
  ) {}

  continuedBy(token: Token | undefined): boolean {
    return token?.type === 'table';
  }

  block(token: Token | undefined, reading: Reading): Block {
    const table = tableOf(token);
    if (table === null) return { kind: 'literal', text: this.prefix };
    const head = readRows([table.header], { ...reading, open: false })[0] ?? [];
    const rows = [...this.rows, ...readRows(table.rows, reading)];
    return { kind: 'table', alignments: table.align, head, rows };
  }

  settle(token: Token, reading: Reading) {
    const table = tableOf(token);
    if (table === null) return { growing: this, length: 0 };
    const done = table.rows.slice(0, -1);
    const rows = [...this.rows, ...readRows(done, { ...reading, open: false })];
    const lines = table.raw.split('\n').slice(0, done.length + 2);
    const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
    return { growing: new GrowingTable(this.start, this.prefix, rows), length };
  }
}

function tableOf(written: Token | undefined): Tokens.Table | null {
  const token = written ? knownToken(written) : null;
  return token?.type === 'table' ? token : null;
}

function numberOf(list: Tokens.List): number {
  return list.start === '' ? 1 : list.start;
}

function lengthOf(items: readonly Tokens.ListItem[]): number {
  return items.reduce((sum, item) => sum + item.raw.length, 0);
}
