import { escapeText } from './escape-text';

const MARKS: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  em: '_',
  i: '_',
  dfn: '_',
  del: '~~',
  s: '~~',
  strike: '~~',
};
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);

/** A node and what is in it as Markdown within one paragraph; `within` are the marks around it. */
export function inlineOf(node: Node, within = ''): string {
  if (node instanceof Text) return escapeText(node.data.replace(/\s+/g, ' '));
  if (!(node instanceof Element)) return '';
  const { localName: name } = node;
  if (name === 'br') return '\n';
  if (name === 'img') return `![${escapeText(oneLine(node.getAttribute('alt') ?? ''))}]`;
  if (CODE.has(name)) return codeSpan(node.textContent ?? '');
  if (name === 'a') return linkOf(node, within);
  if (name === 'sup') return raised(node, within);
  if (name === 'rt') return `(${inlineAll(node, within)})`;
  if (name === 'rp') return '';
  if (name === 'q') return `“${inlineAll(node, within)}”`;
  const mark = MARKS[name];
  if (mark === undefined || within.includes(mark)) return inlineAll(node, within);
  return around(inlineAll(node, within + mark), mark, mark);
}

/** The contents of an element as Markdown within one paragraph. */
export function inlineAll(element: Element, within = ''): string {
  return [...element.childNodes].map((child) => inlineOf(child, within)).join('');
}

/** Words with no more blanks than they need, line by line. */
export function tidyLines(text: string): string {
  return text
    .replace(/[^\S\n\u00A0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A link around words that are Markdown already; only the words where it leads nowhere. */
export function linked(words: string, address: string | null): string {
  if (address === null || words.trim() === '') return words;
  // Parentheses and blanks would end the address too early.
  const safe = address.replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return around(words, '[', `](${safe})`);
}

function linkOf(link: Element, within: string): string {
  if (within.includes('[')) return inlineAll(link, within);
  return linked(inlineAll(link, `${within}[`).replaceAll('\n', ' '), link.getAttribute('href'));
}

/** 10<sup>6</sup> must not become 106; a note's number is a link or stands in brackets already. */
function raised(element: Element, within: string): string {
  const text = inlineAll(element, within);
  if (element.querySelector('a') || !/^[\p{L}\p{N}+−-]+$/u.test(text)) return text;
  return /^\d+$/.test(text) ? `^${text}` : text.length > 3 ? text : `^(${text})`;
}

/** Marks that touch the words, with the blanks outside: otherwise they would be none. */
function around(words: string, before: string, after: string): string {
  const inner = words.trim();
  if (inner === '') return words;
  const [lead = '', trail = ''] = words.split(inner, 2);
  return lead + before + inner + after + trail;
}

function codeSpan(text: string): string {
  const code = oneLine(text);
  if (code === '') return text === '' ? '' : ' ';
  const fence = '`'.repeat(longestRun(code) + 1);
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return fence + space + code + space + fence;
}

/** The longest row of backticks in a text. */
export function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
