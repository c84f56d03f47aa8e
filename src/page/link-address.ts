/** Longer addresses carry data rather than leading somewhere; in UTF-16 code units. */
const LONGEST_ADDRESS = 2000;
const LEADS_SOMEWHERE = new Set(['http:', 'https:', 'mailto:']);

/**
 * The absolute address of a link, or null where it leads to no other page: scripts, data, and
 * places on the page itself.
 * @param base the address against which the page's links are read
 */
export function linkAddress(href: string | null, base: string): string | null {
  const written = href?.trim() ?? '';
  if (written === '' || written.startsWith('#') || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  if (!LEADS_SOMEWHERE.has(url.protocol) || url.href.length > LONGEST_ADDRESS) return null;
  // Nobody sees a name and password in an address, and a model has no business with them.
  url.username = '';
  url.password = '';
  return url.href;
}
