import type { Token } from 'marked';
import type { Block } from '../tree';
import { type Growing, growingFrom } from './growing';
import { knownToken } from './known-token';
import { type Definitions, type Lexed, lexBlocks } from './lexing';
import { OpenFence } from './open-fence';
import { Outline, outlineAfter } from './outline';
import { type Reading, readBlocks } from './read-blocks';
import { decidedPart, withDelimiterRow } from './undecided-line';

/** `open`: more will come. `cut`: it ended in the middle. `whole`: the model said all. */
export type Phase = 'open' | 'cut' | 'whole';

/** Reads a source into blocks; a test counts how often, and how much. */
export type Lex = (source: string, definitions: Definitions) => Lexed;

/** A block that stays as it is, with its place in the text. */
interface Settled {
  readonly start: number;
  readonly end: number;
  readonly outline: Outline;
  readonly block: Block;
}

/** A block as the lexer cut it, with its place in the text. */
interface Piece {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads an answer while it grows:
 *
 *     settled blocks          from                  end of the text
 *     |  never read again  |  |  the open block, read for each change  |
 *
 * A block is settled once a whole line of the next one has arrived: no later text can change it
 * then. Of the open block, a list's finished items and a table's finished rows are settled as
 * well, and a fenced block takes in only new lines. So the cost of a change does not grow with
 * the answer. One thing reaches back: a definition (`[label]: address`) has the settled blocks that
 * name its label read once more.
 */
export class MarkdownReader {
  readonly #lex: Lex;
  #text = '';
  #phase: Phase | null = null;
  #blocks: readonly Block[] = [];
  #from = 0;
  #settled: Settled[] = [];
  #outline = new Outline();
  #growing: Growing | null = null;
  #fence: OpenFence | null = null;
  #definitions: Definitions = {};

  constructor(lex: Lex = lexBlocks) {
    this.#lex = lex;
  }

  /** The blocks of a text. Those that did not change since the last call are the same objects. */
  read(source: string, phase: Phase): readonly Block[] {
    const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
    if (text === this.#text && phase === this.#phase) return this.#blocks;
    // Not startsWith: engines compare whole strings many times faster.
    if (text.slice(0, this.#text.length) !== this.#text) this.#forget();
    this.#text = text;
    this.#phase = phase;
    const open = this.#advance(phase);
    this.#blocks = [...this.#settled.map(({ block }) => block), ...open];
    return this.#blocks;
  }

  #forget(): void {
    this.#from = 0;
    this.#settled = [];
    this.#outline = new Outline();
    this.#growing = null;
    this.#fence = null;
    this.#definitions = {};
  }

  /** Settles what is decided; @returns the blocks of the rest. */
  #advance(phase: Phase): readonly Block[] {
    for (;;) {
      if (this.#fence) {
        const { block, end } = this.#fence.read(this.#text, phase !== 'open');
        if (end === null) return [block];
        this.#keep([block], this.#fence.start, end);
        this.#fence = null;
      }
      const { lexed, pieces } = this.#cut(phase);
      const reading: Reading = { inline: lexed.inline, open: false, depth: 0 };
      if (this.#growing && !this.#growing.continuedBy(pieces[0]?.token)) {
        this.#keep([this.#growing.block(undefined, reading)], this.#growing.start, this.#from);
        this.#growing = null;
      }
      const sure = this.#countSure(pieces);
      this.#settle(pieces.slice(0, sure), reading);
      const rest = pieces.slice(sure);
      if (phase === 'whole') this.#define(rest);
      else if (phase === 'open' && this.#settlePart(rest, reading)) continue;
      return this.#readRest(rest, { ...reading, open: phase !== 'whole' });
    }
  }

  /** Cuts what is not settled into blocks, and takes in the definitions among them. */
  #cut(phase: Phase): { readonly lexed: Lexed; readonly pieces: readonly Piece[] } {
    const rest = this.#text.slice(this.#from);
    const prefix = this.#growing?.prefix ?? '';
    const lexed = this.#lex(
      prefix + (phase === 'open' ? decidedPart(rest) : rest),
      this.#definitions,
    );
    let end = this.#from - prefix.length;
    const pieces = lexed.blocks.map((token) => {
      const start = Math.max(end, this.#from);
      end += token.raw.length;
      return { token, start, end };
    });
    return { lexed, pieces };
  }

  /** How many blocks, from the first, no later text can change. */
  #countSure(pieces: readonly Piece[]): number {
    const formula = pieces.findIndex((piece) => this.#mayBecomeFormula(piece));
    const most = formula < 0 ? pieces.length : formula;
    for (let index = Math.min(pieces.length - 2, most - 1); index >= 0; index -= 1) {
      const next = pieces.slice(index + 1).find(({ token }) => token.type !== 'space');
      if (next && this.#isDecided(next)) return index + 1;
    }
    return 0;
  }

  /** Whether it holds an opening mark whose closing one may come behind what follows it. */
  #mayBecomeFormula({ token, start }: Piece): boolean {
    if (token.type !== 'paragraph' || !/^ {0,3}(?:\$\$|\\\[)/m.test(token.raw)) return false;
    return !/\n[ \t]*\n/.test(this.#text.slice(start));
  }

  /** Whether no later text can make it part of the block before it. */
  #isDecided({ token, start }: Piece): boolean {
    // Anything behind the closing mark of a formula makes it words again.
    if (token.type === 'math') return token.raw.endsWith('\n');
    // What makes a table of a line is the line under it.
    const lines = token.type === 'table' ? /\S[^\n]*\n[^\n]*\n/ : /\S[^\n]*\n/;
    return lines.test(this.#text.slice(start));
  }

  #settle(pieces: readonly Piece[], reading: Reading): void {
    for (const { token, start, end } of pieces) {
      const growing = this.#growing;
      this.#growing = null;
      const blocks = growing
        ? [growing.block(token, reading)]
        : readBlocks([token], reading, this.#outline);
      this.#keep(blocks, growing?.start ?? start, end);
      this.#outline = outlineAfter(this.#outline, token);
    }
    this.#define(pieces);
  }

  #keep(blocks: readonly Block[], start: number, end: number): void {
    this.#from = end;
    for (const block of blocks) this.#settled.push({ start, end, outline: this.#outline, block });
  }

  /** Settles the finished part of a block that goes on. @returns whether the rest must be cut anew */
  #settlePart(rest: readonly Piece[], reading: Reading): boolean {
    const [only, ...others] = rest.filter(({ token }) => token.type !== 'space');
    if (!only || others.length > 0) return false;
    const { token, start } = only;
    if (token.type === 'code') {
      this.#fence = OpenFence.at(this.#text, start);
      return this.#fence !== null;
    }
    const before = this.#growing ?? growingFrom(token, start);
    if (before === null) return false;
    const { growing, length } = before.settle(token, reading);
    const end = start + length - (this.#growing?.prefix.length ?? 0);
    // Its last part must be more than a mark, which might yet become something else.
    if (end <= this.#from || !this.#text.includes('\n', end)) return false;
    this.#growing = growing;
    this.#from = end;
    return true;
  }

  #readRest(rest: readonly Piece[], reading: Reading): readonly Block[] {
    const tokens = rest.map(({ token }) => token);
    if (!this.#growing) return readBlocks(this.#asTable(tokens, reading), reading, this.#outline);
    const goesOn = tokens.slice(1).some(({ type }) => type !== 'space');
    const first = this.#growing.block(tokens[0], { ...reading, open: reading.open && !goesOn });
    return [first, ...readBlocks(tokens.slice(1), reading, this.#outline)];
  }

  /** The first row of a table is shown as one before the line under it has come. */
  #asTable(tokens: readonly Token[], { open }: Reading): readonly Token[] {
    const last = tokens.at(-1);
    if (!open || last?.type !== 'paragraph') return tokens;
    const source = withDelimiterRow(last.raw);
    if (source === last.raw) return tokens;
    const { blocks } = this.#lex(source, this.#definitions);
    return blocks.at(-1)?.type === 'table' ? [...tokens.slice(0, -1), ...blocks] : tokens;
  }

  /** Takes in definitions, and reads the settled blocks again that name one which is new. */
  #define(pieces: readonly Piece[]): void {
    for (const { token: written } of pieces) {
      const token = knownToken(written);
      if (token?.type !== 'def' || Object.hasOwn(this.#definitions, token.tag)) continue;
      const { href, title } = token;
      this.#definitions = { ...this.#definitions, [token.tag]: { href, title } };
      this.#settled = this.#settled.map((one) => {
        const source = this.#text.slice(one.start, one.end);
        const names = source.toLowerCase().replace(/\s+/g, ' ').includes(`[${token.tag}]`);
        return names ? { ...one, block: this.#readAgain(one, source) } : one;
      });
    }
  }

  #readAgain({ block, outline }: Settled, source: string): Block {
    const { blocks, inline } = this.#lex(source, this.#definitions);
    return readBlocks(blocks, { inline, open: false, depth: 0 }, outline)[0] ?? block;
  }
}
