import type { TokenizerExtension } from 'marked';

/** Inside of a display, no blank line: TeX allows none, and it bounds what a mark can swallow. */
const DISPLAY: readonly RegExp[] = [
  /^ {0,3}\$\$((?:(?!\n[ \t]*\n)[\s\S])+?)\$\$[ \t]*(?:\n|$)/,
  /^ {0,3}\\\[((?:(?!\n[ \t]*\n)[\s\S])+?)\\\][ \t]*(?:\n|$)/,
];
/** Where one may begin below other lines. */
export const DISPLAY_START = /\n {0,3}(?:\$\$|\\\[)/;

const INLINE: readonly RegExp[] = [
  /^\$\$((?:[^$\\\n]|\\[^\n])+)\$\$/,
  // `$` is also money: what it opens begins and ends without a blank, and no digit follows, so
  // that "between $5 and $10" stays as it is.
  /^\$(?![\s$])((?:[^$\\\n]|\\[^\n])*?(?:[^\s$\\]|\\[^\n]))\$(?![\d$])/,
  /^\\\(((?:(?!\\\)|\n[ \t]*\n)[\s\S])+)\\\)/,
  /^\\\[((?:(?!\\\]|\n[ \t]*\n)[\s\S])+)\\\]/,
];

/** Beyond this it is no formula that a person would read. */
const LONGEST = 5000;

// Not an interface: those do not fit the library's index signature.
export type MathToken = {
  readonly type: 'math';
  readonly raw: string;
  readonly source: string;
};

function tokenize(patterns: readonly RegExp[], src: string): MathToken | undefined {
  const near = src.slice(0, LONGEST);
  for (const pattern of patterns) {
    const found = pattern.exec(near);
    const source = found?.[1]?.trim();
    if (found && source) return { type: 'math', raw: found[0], source };
  }
  return undefined;
}

/** Formulas between `$$` or `\[ \]` on lines of their own, and between `$`, `$$` or `\( \)`. */
export const mathExtensions: readonly TokenizerExtension[] = [
  {
    name: 'math',
    level: 'block',
    start: (src) => {
      const index = src.search(DISPLAY_START);
      return index < 0 ? undefined : index + 1;
    },
    tokenizer: (src) => tokenize(DISPLAY, src),
  },
  {
    name: 'inlineMath',
    level: 'inline',
    start: (src) => {
      const index = src.search(/\$|\\[([]/);
      return index < 0 ? undefined : index;
    },
    tokenizer: (src) => tokenize(INLINE, src),
  },
];
