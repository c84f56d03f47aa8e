import { longestRun } from './inline';

const ENDS_LINE = new Set(['div', 'p', 'li', 'tr', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const LANGUAGE = /(?:^|\s)(?:lang(?:uage)?|highlight-source|brush:?)[- ]([\w+#.-]{1,20})(?:\s|$)/i;

/** More blanks in a row than this set nothing in: they only take the room of words. */
const WIDEST = 1000;

/** Preformatted text as a fenced block, with its language where the page names one. */
export function codeBlock(pre: Element): string {
  const code = linesOf(pre)
    .replace(/^\n+/, '')
    .trimEnd()
    .replace(/[^\S\n]+/g, bounded);
  if (code === '') return '';
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${languageOf(pre)}\n${code}\n${fence}`;
}

function bounded(blanks: string): string {
  return blanks.length > WIDEST ? blanks.slice(0, WIDEST) : blanks;
}

function linesOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  if (node.localName === 'br') return '\n';
  let text = '';
  for (const child of node.childNodes) {
    const isLine = child instanceof Element && ENDS_LINE.has(child.localName);
    if (isLine && text !== '' && !text.endsWith('\n')) text += '\n';
    text += linesOf(child);
    if (isLine && !text.endsWith('\n')) text += '\n';
  }
  return text;
}

function languageOf(pre: Element): string {
  const places = [pre.querySelector('code'), pre, pre.parentElement];
  for (const place of places) {
    const language = LANGUAGE.exec(place?.getAttribute('class') ?? '')?.[1];
    if (language) return language.toLowerCase();
  }
  return '';
}
