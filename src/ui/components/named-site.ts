import { NO_SITE, type Site, siteOf } from '@/core/site';

/** The site that a person means by a host's name or an address; null where it is neither. */
export function namedSite(typed: string): Site | null {
  const named = typed.trim();
  const site = siteOf(named.includes('://') ? named : `https://${named}`);
  // Some browsers take a blank in a host for a part of its name.
  return site === NO_SITE || /[\s%]/.test(site) ? null : site;
}
