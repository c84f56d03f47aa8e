import { NO_SITE, type Site, siteOf } from './site';

/**
 * Which site, of a page and the frame in it that is meant, is one that is never read; null where
 * all may be. A frame without an address of its own shows what its page wrote.
 */
export function unreadSite(
  unread: readonly Site[],
  [page, ...frames]: readonly string[],
): Site | null {
  const sites = [siteOf(page), ...frames.map(siteOf).filter((site) => site !== NO_SITE)];
  return sites.find((site) => unread.includes(site)) ?? null;
}
