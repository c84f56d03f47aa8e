import type { Token, Tokens } from 'marked';
import type { Block, Inline, ListItem } from '../tree';
import { CodeCutter } from './code-cutter';
import { knownToken } from './known-token';
import { languageOf } from './language-of';
import type { Lexed } from './lexing';
import { mend } from './mend';
import { type Outline, outlineAfter } from './outline';
import { readInline } from './read-inline';

/** Deeper than this, quotes and lists are shown as they were written. */
const DEEPEST = 16;
/** A longer paragraph is shown as it was written: reading its inside could take too long. */
const LONGEST_LEAF = 10_000;
const OPEN_MATH = /^\s*(?:\$\$|\\\[)/;
/** A box is drawn from its item's state. */
const UNSEEN: ReadonlySet<string> = new Set(['space', 'def', 'checkbox']);
const CHECKBOX = /^\[[ xX]\]\s+/;

export interface Reading {
  readonly inline: Lexed['inline'];
  /** The last of the blocks may go on: what it left open is closed for the eye. */
  readonly open: boolean;
  /** How many blocks it lies in. */
  readonly depth: number;
}

/** Turns the lexer's blocks into what can be drawn. Headings get their place in `outline`. */
export function readBlocks(tokens: readonly Token[], reading: Reading, outline?: Outline): Block[] {
  const solid = tokens.filter(({ type }) => !UNSEEN.has(type));
  let headings = outline;
  return solid.flatMap((token, index) => {
    const open = reading.open && index === solid.length - 1;
    const blocks = readBlock(token, { ...reading, open }, headings);
    headings = headings && outlineAfter(headings, token);
    return blocks;
  });
}

/** The items of a list. Only the last can be open. */
export function readItems(items: readonly Tokens.ListItem[], reading: Reading): ListItem[] {
  return items.map((item, index) => ({
    checked: item.task ? item.checked === true : null,
    blocks: readBlocks(item.task ? withoutCheckbox(item.tokens) : item.tokens, {
      ...reading,
      open: reading.open && index === items.length - 1,
      depth: reading.depth + 1,
    }),
  }));
}

/** The rows of a table. Only the last can be open. */
export function readRows(
  rows: readonly (readonly Tokens.TableCell[])[],
  reading: Reading,
): Inline[][][] {
  return rows.map((cells, row) => {
    const lastRow = reading.open && row === rows.length - 1;
    const lastFilled = cells.findLastIndex((cell) => cell.text !== '');
    return cells.map((cell, index) => leaf(cell.text, reading, lastRow && index === lastFilled));
  });
}

function readBlock(written: Token, reading: Reading, headings: Outline | undefined): Block[] {
  const token = knownToken(written);
  if (token === null || reading.depth > DEEPEST) return [literal(written.raw)];
  switch (token.type) {
    case 'paragraph':
    case 'text': {
      if (reading.open && OPEN_MATH.test(token.text)) {
        const source = token.text.replace(OPEN_MATH, '').trim();
        return [{ kind: 'math', source, closed: false }];
      }
      return [{ kind: 'paragraph', children: leaf(token.text, reading) }];
    }
    case 'heading': {
      const depth = headings ? headings.depthOf(token.depth) : 0;
      return [{ kind: 'heading', level: token.depth, depth, children: leaf(token.text, reading) }];
    }
    case 'code': {
      const language = languageOf(token.lang ?? '');
      const closed = !reading.open;
      return [{ kind: 'code', language, pieces: CodeCutter.cut(token.text), closed }];
    }
    case 'blockquote': {
      const inside = { ...reading, depth: reading.depth + 1 };
      return [{ kind: 'quote', blocks: readBlocks(token.tokens, inside) }];
    }
    case 'list': {
      const { ordered, start, loose } = token;
      const items = readItems(token.items, reading);
      return [{ kind: 'list', ordered, start: start === '' ? 1 : start, loose, items }];
    }
    case 'table': {
      const head = readRows([token.header], { ...reading, open: false })[0] ?? [];
      const rows = readRows(token.rows, reading);
      return [{ kind: 'table', alignments: token.align, head, rows }];
    }
    case 'hr':
      return [{ kind: 'rule' }];
    case 'math':
      return [{ kind: 'math', source: token.source, closed: true }];
    default:
      return [literal(token.raw)];
  }
}

function leaf(source: string, reading: Reading, open = reading.open): Inline[] {
  if (source.length > LONGEST_LEAF) return [{ kind: 'text', text: source }];
  return readInline(reading.inline(open ? mend(source) : source));
}

function literal(raw: string): Block {
  return { kind: 'literal', text: raw.trimEnd() };
}

/** The box is drawn from the item's state; its letters are not words of the item. */
function withoutCheckbox(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ type }) => type === 'text' || type === 'paragraph');
  const token = tokens[first] && knownToken(tokens[first]);
  if (token?.type !== 'text' && token?.type !== 'paragraph') return tokens;
  return tokens.with(first, { ...token, text: token.text.replace(CHECKBOX, '') });
}
