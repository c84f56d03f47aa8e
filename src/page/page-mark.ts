import type { PageReading } from './page-reading';

/** What a page was when it was read, short enough to be kept beside a question. */
export interface PageMark {
  /** Without the fragment, which only says where on the page somebody is. */
  readonly address: string;
  /** SHA-256 of the text, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** The mark of a reading. For an extension's own context: a page may be without `crypto.subtle`. */
export async function markOf({
  address,
  markdown,
}: Pick<PageReading, 'address' | 'markdown'>): Promise<PageMark> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(markdown));
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return { address: withoutFragment(address), sha256: sha256.join('') };
}

/** How a page differs from what it was when it was read; null where it does not. */
export function changeOf(read: PageMark, now: PageMark): 'address' | 'text' | null {
  if (read.address !== now.address) return 'address';
  return read.sha256 === now.sha256 ? null : 'text';
}

function withoutFragment(address: string): string {
  const at = address.indexOf('#');
  return at < 0 ? address : address.slice(0, at);
}
