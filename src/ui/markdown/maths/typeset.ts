import temml from 'temml';
import { allowed, type MathNode } from './math-node';

/** The largest size that a formula may ask for, in em, and how many macros it may unfold. */
const MAX_SIZE: [number, number] = [20, 40];
const MAX_EXPAND = 200;

/**
 * MathML for a formula in TeX, or null where it is none. `display` sets it on its own line. It never
 * throws: drawing would stop there, and nothing after the formula would be shown.
 */
export function typeset(source: string, display: boolean): MathNode | null {
  try {
    const root = parsed(markupFor(source, display));
    return root.localName === 'math' ? allowed(root) : null;
  } catch {
    // The library marks most of what is not TeX, and fails over some: a script without its letter
    // (`x_`), a `\bordermatrix` without rows, and what nests deeper than the stack.
    return null;
  }
}

function markupFor(source: string, display: boolean): string {
  return temml.renderToString(source, {
    displayMode: display,
    throwOnError: false,
    trust: false,
    strict: false,
    xml: true,
    maxSize: MAX_SIZE,
    maxExpand: MAX_EXPAND,
  });
}

function parsed(markup: string): Element {
  // The page's policy refuses styles even while they are parsed, and says so each time.
  const inert = markup.replaceAll(' style="', ' data-style="');
  return new DOMParser().parseFromString(inert, 'application/xml').documentElement;
}
