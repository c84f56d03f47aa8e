import type { Address } from '../tree';

const ALLOWED = ['http:', 'https:', 'mailto:'];

/** `relative` leads nowhere outside of a page; `refused` has a scheme that is not let through. */
export type AddressVerdict = Address | 'relative' | 'refused';

/**
 * Judges an address that a model wrote. Only http, https and mailto are let through, as the URL
 * parser understands them, so that blanks or letter case inside of a scheme hide nothing.
 */
export function safeAddress(written: string): AddressVerdict {
  const address = written.trim();
  if (!URL.canParse(address)) return /^[^/?#]*:/.test(address) ? 'refused' : 'relative';
  const url = new URL(address);
  if (!ALLOWED.includes(url.protocol)) return 'refused';
  const host = url.protocol === 'mailto:' ? url.pathname : url.host;
  return host === '' ? 'refused' : { href: url.href, host };
}

/** Whether the words of a link say where it leads: they begin with its host, and it ends there. */
export function saysWhere(words: string, { host }: Address): boolean {
  const rest = words
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:)/, '');
  const after = rest.slice(host.length, host.length + 1);
  return rest.startsWith(host.toLowerCase()) && (after === '' || '/?#'.includes(after));
}
