import temml from 'temml';
import { allowed, type MathNode } from './math-node';

/** The largest size that a formula may ask for, in em, and how many macros it may unfold. */
const MAX_SIZE: [number, number] = [20, 40];
const MAX_EXPAND = 200;

/** MathML for a formula in TeX, or null where it is none. `display` sets it on its own line. */
export function typeset(source: string, display: boolean): MathNode | null {
  const markup = temml.renderToString(source, {
    displayMode: display,
    throwOnError: false,
    trust: false,
    strict: false,
    xml: true,
    maxSize: MAX_SIZE,
    maxExpand: MAX_EXPAND,
  });
  // The page's policy refuses styles even while they are parsed, and says so each time.
  const inert = markup.replaceAll(' style="', ' data-style="');
  const root = new DOMParser().parseFromString(inert, 'application/xml').documentElement;
  return root.localName === 'math' ? allowed(root) : null;
}
