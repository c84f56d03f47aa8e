import type { MarkedToken } from 'marked';
import type { MathToken } from './math-extensions';

export type KnownToken = MarkedToken | MathToken;

const BLOCK = ['blockquote', 'code', 'def', 'heading', 'hr', 'list', 'paragraph', 'space', 'table'];
const INLINE = ['br', 'checkbox', 'codespan', 'del', 'em', 'escape', 'image', 'link', 'strong'];
const KNOWN: ReadonlySet<string> = new Set([...BLOCK, ...INLINE, 'html', 'math', 'text']);

/** The token as one of those that the library and our extensions make, or null. */
export function knownToken(token: { readonly type: string }): KnownToken | null {
  return isKnown(token) ? token : null;
}

function isKnown(token: { readonly type: string }): token is KnownToken {
  return KNOWN.has(token.type);
}
