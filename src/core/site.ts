import type { Id } from './ids';

/** A site is its host; pages without one share `NO_SITE`. */
export type Site = Id<'site'>;

/** `file:` pages, browser pages and blank tabs. With its blank it is the name of no host. */
export const NO_SITE = 'no site' as Site;

/** Longest site accepted at any boundary, in UTF-16 code units: a host with its port is shorter. */
export const LONGEST_SITE = 300;

/** Addresses that name, after this, the address of the page that they were made from. */
const WRAPPERS = new Set(['blob:', 'filesystem:', 'view-source:']);

/** More of them around each other are no address that a browser shows. */
const DEEPEST = 4;

/** Longest name of a host, with the dots: no machine can be asked for by a longer one. */
const LONGEST_HOST = 253;

/**
 * The site of a page's address: its host as the browser writes it (small letters, Punycode, a
 * port only where it is not the usual one), without the dot that may end it. What a page made of
 * itself (`blob:`, `filesystem:`) and its source are its site's. Never throws: what is no web
 * address is "no site".
 */
export function siteOf(address: string | undefined): Site {
  const url = pageOf(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return NO_SITE;
  // `example.org.` and `example.org` are one machine: the dot only ends the name.
  const host = url.hostname.replace(/\.+$/, '');
  if (host === '' || host.length > LONGEST_HOST) return NO_SITE;
  return (url.port === '' ? host : `${host}:${url.port}`) as Site;
}

/** The address of the page itself, out of what is wrapped around it. */
function pageOf(address: string | undefined): URL | null {
  let rest = address ?? '';
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    if (!URL.canParse(rest)) return null;
    const url = new URL(rest);
    if (!WRAPPERS.has(url.protocol)) return url;
    rest = url.href.slice(url.protocol.length);
  }
  return null;
}
