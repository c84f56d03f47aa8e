import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMarkdown } from '../testing/markdown-fragments';
import type { Block } from '../tree';
import { lexBlocks } from './lexing';
import { type Lex, MarkdownReader, type Phase } from './markdown-reader';

const whole = (text: string, phase: Phase = 'whole') => new MarkdownReader().read(text, phase);

/** A reader that has seen the text grow by the given number of units at a time. */
function grown(text: string, step: number): MarkdownReader {
  const reader = new MarkdownReader();
  for (let end = step; end < text.length; end += step) reader.read(text.slice(0, end), 'open');
  reader.read(text, 'open');
  return reader;
}

/** Without what may differ: how code was cut while it came. */
function shape(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (key, value: unknown) =>
    key === 'pieces' && Array.isArray(value) ? value.join('') : value,
  );
}

describe('an answer that arrived bit by bit', () => {
  it('ends as the same blocks as one that was there at once', () => {
    fc.assert(
      fc.property(anyMarkdown(), fc.integer({ min: 1, max: 9 }), (text, step) => {
        const blocks = grown(text, step).read(text, 'whole');
        expect(shape(blocks)).toBe(shape(whole(text)));
      }),
      { numRuns: Number(process.env.RUNS ?? 600) },
    );
  });

  it('keeps a finished block as the same object while the rest is written', () => {
    const text = '# Title\n\nFirst **words**.\n\n- one\n- two\n\n```js\ncode\n```\n\nLast';
    const reader = grown(text, 1);
    const before = reader.read(text, 'open');
    const after = reader.read(`${text} words.\n\nMore`, 'open');
    expect(before).toHaveLength(5);
    expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
    for (let index = 0; index < 4; index += 1) expect(after[index]).toBe(before[index]);
  });

  it('begins anew when the text is another one', () => {
    const reader = grown('- one\n- two\n- three\n', 1);
    expect(shape(reader.read('Other words', 'open'))).toBe(shape(whole('Other words')));
  });

  it('goes on where it was cut', () => {
    const reader = grown('```js\nlet a', 2);
    reader.read('```js\nlet a', 'cut');
    const text = '```js\nlet a = 1;\n```\nDone';
    expect(shape(reader.read(text, 'whole'))).toBe(shape(whole(text)));
  });
});

describe('the cost of one more token', () => {
  interface Cost {
    readonly calls: number;
    readonly units: number;
  }

  /** What the lexer was given for each of the tokens. */
  function costs(tokens: readonly string[]): readonly Cost[] {
    let calls = 0;
    let units = 0;
    const counting: Lex = (source, definitions) => {
      calls += 1;
      units += source.length;
      return lexBlocks(source, definitions);
    };
    const reader = new MarkdownReader(counting);
    let text = '';
    return tokens.map((token) => {
      calls = 0;
      units = 0;
      text += token;
      reader.read(text, 'open');
      return { calls, units };
    });
  }
  const highest = (some: readonly Cost[]) => Math.max(...some.map(({ units }) => units));
  const repeat = (parts: readonly string[]) =>
    Array.from({ length: 2000 }, (_, index) => parts[index % parts.length] ?? '');

  it.each([
    ['paragraphs', [], ['Some ', '**bold** ', 'words ', 'and `code`.', '\n\n']],
    ['one list', [], ['- An ', 'item ', 'with ', '*words*\n', '  - below\n']],
    ['one numbered list, its items apart', [], ['1. An ', 'item\n\n', '   goes on', '\n\n']],
    ['one table', ['| x | y |\n', '|---|---|\n'], ['| a ', '| b |\n']],
  ])('is the same at the end as near the beginning, for %s', (_name, first, again) => {
    const cost = costs([...first, ...repeat(again)]);
    expect(highest(cost.slice(-200))).toBeLessThanOrEqual(highest(cost.slice(200, 400)) + 8);
    expect(Math.max(...cost.map(({ calls }) => calls))).toBeLessThanOrEqual(4);
  });

  it('is nothing at all for the lexer inside of a code block', () => {
    const cost = costs(['```js\n', 'let a = 1;\n', ...repeat(['  more(', 'code', ');\n'])]);
    expect(highest(cost.slice(2))).toBe(0);
  });

  it('leaves finished pieces of code as they are', () => {
    const reader = new MarkdownReader();
    const line = '  const value = compute(1, 2, 3);\n';
    const pieces = (text: string) => {
      const [block] = reader.read(text, 'open');
      return block?.kind === 'code' ? block.pieces : [];
    };
    const before = pieces(`\`\`\`js\n${line.repeat(1000)}`);
    const after = pieces(`\`\`\`js\n${line.repeat(1001)}`);
    expect(before.length).toBeGreaterThan(10);
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
    expect(Math.max(...after.map((piece) => piece.length))).toBeLessThanOrEqual(4100);
  });
});
