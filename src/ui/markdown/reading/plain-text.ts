import type { Block } from '../tree';
import { MarkdownReader } from './markdown-reader';
import { plainInline } from './plain-inline';

/**
 * An answer as it is said: without its marks, a line a paragraph, and for code what `code` makes of
 * its language and its number of lines.
 */
export function plainText(
  source: string,
  code: (language: string, lines: number) => string,
): string {
  const say = (blocks: readonly Block[]): string => blocks.map(block).filter(Boolean).join('\n');
  const block = (one: Block): string => {
    switch (one.kind) {
      case 'paragraph':
      case 'heading':
        return plainInline(one.children);
      case 'quote':
        return say(one.blocks);
      case 'list':
        return one.items.map((item, index) => `${mark(one, index)}${say(item.blocks)}`).join('\n');
      case 'table':
        return [one.head, ...one.rows].map((row) => row.map(plainInline).join(', ')).join('\n');
      case 'code':
        return code(one.language, one.pieces.join('').split('\n').length);
      case 'math':
        return one.source;
      case 'literal':
        return one.text;
      case 'rule':
        return '';
    }
  };
  return say(new MarkdownReader().read(source, 'cut'));
}

function mark(list: Extract<Block, { kind: 'list' }>, index: number): string {
  return list.ordered ? `${list.start + index}. ` : '';
}
