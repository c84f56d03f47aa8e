import type { Inline } from '../tree';

/** The words alone. */
export function plainInline(inlines: readonly Inline[]): string {
  return inlines.map(plain).join('');
}

function plain(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return '\n';
    case 'math':
      return inline.source;
    case 'image':
      return inline.alt;
    default:
      return plainInline(inline.children);
  }
}
