import { INLINE } from '../copied-names';
import { codeBlock } from './code-block';
import { escapeStart } from './escape-text';
import { inlineAll, inlineOf, linked, oneLine, tidyLines } from './inline';
import { isDataTable, rowsOf, tableOf } from './table';

/** Lists and quotes in more of their kind than this are not set in any further. */
const DEEPEST = 8;

/**
 * A tree as Markdown (CommonMark with GitHub's tables and strikethrough): headings, links, lists,
 * tables, code, quotes; of pictures their words. Takes a tree that `copyVisible` made: it is
 * recursive, and leaves it to that copy to hold nothing that nobody sees.
 */
export function toMarkdown(root: Element): string {
  return blocksOf(root, 0).join('\n\n');
}

function blocksOf(parent: Element, depth: number): string[] {
  const blocks: string[] = [];
  let line = '';
  const endLine = () => {
    const paragraph = tidyLines(line);
    line = '';
    if (paragraph !== '') blocks.push(paragraph.split('\n').map(escapeStart).join('\n'));
  };
  for (const child of parent.childNodes) {
    if (!(child instanceof Element) || (isInline(child) && !hasBlocks(child))) {
      line += inlineOf(child);
      continue;
    }
    endLine();
    for (const block of blockOf(child, depth)) if (block !== '') blocks.push(block);
  }
  endLine();
  return blocks;
}

function blockOf(element: Element, depth: number): string[] {
  const { localName: name } = element;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading) {
    const words = oneLine(inlineAll(element));
    return words === '' ? [] : [`${'#'.repeat(Number(heading))} ${words}`];
  }
  if (name === 'pre') return [codeBlock(element)];
  if (name === 'hr') return ['---'];
  if (name === 'ul' || name === 'ol') return [listOf(element, depth)];
  if (name === 'table') return tableBlocks(element, depth);
  const isQuote = name === 'blockquote';
  const blocks = blocksOf(element, isQuote ? depth + 1 : depth);
  if (isQuote) return depth < DEEPEST && blocks.length > 0 ? [quoteOf(blocks)] : blocks;
  if (name === 'a') return linkedFirst(blocks, element.getAttribute('href'));
  if (name === 'dt') return blocks.map((block) => `**${oneLine(block).replaceAll('**', '')}**`);
  if (name === 'dd') return blocks.length === 0 ? [] : [`: ${indented(blocks.join('\n\n'), '  ')}`];
  return blocks;
}

function listOf(list: Element, depth: number): string {
  let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  let isLoose = false;
  const items: string[] = [];
  for (const item of list.children) {
    if (/^[uo]l$/.test(item.localName)) {
      // Not allowed, and often met: a list right in a list belongs to the item before it.
      const inner = listOf(item, depth + 1);
      if (inner !== '') items.push(depth < DEEPEST ? `  ${indented(inner, '  ')}` : inner);
      continue;
    }
    const blocks = blocksOf(item, depth + 1);
    if (blocks.length === 0) continue;
    const marker = list.localName === 'ol' ? `${number}. ` : '- ';
    number += 1;
    isLoose ||= blocks.length > 1 && blocks.slice(1).some((block) => !/^(?:- |\d+\. )/.test(block));
    const text = blocks.join(isLoose ? '\n\n' : '\n');
    items.push(marker + indented(text, depth < DEEPEST ? ' '.repeat(marker.length) : ''));
  }
  return items.join(isLoose ? '\n\n' : '\n');
}

function tableBlocks(table: Element, depth: number): string[] {
  const rows = rowsOf(table);
  if (!isDataTable(table, rows)) return blocksInCells(table, depth);
  const captions = [...table.children].filter(({ localName }) => localName === 'caption');
  const cell = (element: Element) => blocksOf(element, depth).join(' ');
  return [...captions.flatMap((caption) => blocksOf(caption, depth)), tableOf(rows, cell)];
}

/** A table that only places things is what stands in it, cell after cell. */
function blocksInCells(part: Element, depth: number): string[] {
  return [...part.children].flatMap((child) =>
    /^(?:tbody|thead|tfoot|tr)$/.test(child.localName)
      ? blocksInCells(child, depth)
      : blocksOf(child, depth),
  );
}

/** A link around whole blocks is a link on the first line of words. */
function linkedFirst([first = '', ...rest]: readonly string[], address: string | null): string[] {
  const [, mark = '', words = ''] = /^(#{1,6} )?([^\n]*)$/.exec(first) ?? [];
  const isPlain = words !== '' && !/\]\(|^[|>`-]/.test(words);
  return [isPlain ? mark + linked(words, address) : first, ...rest];
}

function quoteOf(blocks: readonly string[]): string {
  return blocks.join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

/** All lines but the first set in; an empty one stays empty. */
function indented(text: string, by: string): string {
  return by === '' ? text : text.replace(/\n(?=[^\n])/g, `\n${by}`);
}

function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** Whether an element that stands in a line holds one that does not. */
function hasBlocks(element: Element): boolean {
  return [...element.children].some((child) => !isInline(child) || hasBlocks(child));
}
