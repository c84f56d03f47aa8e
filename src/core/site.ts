import type { Id } from './ids';

/** A site is its host; pages without one share `NO_SITE`. */
export type Site = Id<'site'>;

/** `file:` pages, browser pages and blank tabs. With its blank it is the name of no host. */
export const NO_SITE = 'no site' as Site;

/** The site of a page's address. Never throws: what is no web address is "no site". */
export function siteOf(address: string | undefined): Site {
  if (!address || !URL.canParse(address)) return NO_SITE;
  const { protocol, host } = new URL(address);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && host !== '' ? (host as Site) : NO_SITE;
}
