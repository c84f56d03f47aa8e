import type { Token } from 'marked';
import type { Address, Inline } from '../tree';
import { decodeReferences } from './decode-references';
import { knownToken } from './known-token';
import { plainInline } from './plain-inline';
import { safeAddress, saysWhere } from './safe-address';

/** The one tag that is not shown as it stands: tables have no other way to break a line. */
const LINE_BREAK = /^<br\s*\/?>$/i;

/** Deeper than this, what stands inside is shown as it was written. */
const DEEPEST = 24;

/** Turns what the lexer found inside of a leaf into what can be drawn. */
export function readInline(tokens: readonly Token[], depth = 0): Inline[] {
  const found: Inline[] = [];
  for (const token of tokens) {
    for (const inline of read(token, depth + 1)) {
      const last = found.at(-1);
      if (inline.kind === 'text' && last?.kind === 'text') {
        found[found.length - 1] = { kind: 'text', text: last.text + inline.text };
      } else found.push(inline);
    }
  }
  return found;
}

function read(written: Token, depth: number): readonly Inline[] {
  const token = knownToken(written);
  if (token === null || depth > DEEPEST) return [text(written.raw)];
  switch (token.type) {
    case 'text':
      return token.tokens ? readInline(token.tokens, depth) : [text(decodeReferences(token.text))];
    case 'escape':
      return [text(token.text)];
    case 'strong':
      return [{ kind: 'strong', children: readInline(token.tokens, depth) }];
    case 'em':
      return [{ kind: 'emphasis', children: readInline(token.tokens, depth) }];
    case 'del':
      return [{ kind: 'deleted', children: readInline(token.tokens, depth) }];
    case 'codespan':
      return [{ kind: 'code', text: token.text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'math':
      return [{ kind: 'math', source: token.source }];
    case 'html':
      return [LINE_BREAK.test(token.raw) ? { kind: 'break' } : text(token.raw)];
    case 'link': {
      if (token.autolink) return link(token.href, [text(token.text)], token.raw);
      return link(decodeReferences(token.href), readInline(token.tokens, depth), token.raw);
    }
    case 'image': {
      const verdict = safeAddress(decodeReferences(token.href));
      const address = typeof verdict === 'string' ? null : verdict;
      return [{ kind: 'image', alt: plainInline(readInline(token.tokens, depth)), address }];
    }
    case 'checkbox':
      return [];
    default:
      return [text(token.raw)];
  }
}

function text(words: string): Inline {
  return { kind: 'text', text: words };
}

/** What leads nowhere is its words; what is refused is shown as it was written. */
function link(written: string, children: readonly Inline[], raw: string): readonly Inline[] {
  const verdict = safeAddress(written);
  if (verdict === 'refused') return [text(raw)];
  if (verdict === 'relative') return children;
  return [{ kind: 'link', href: verdict.href, host: shownHost(children, verdict), children }];
}

function shownHost(children: readonly Inline[], address: Address): string | null {
  return saysWhere(plainInline(children), address) ? null : address.host;
}
