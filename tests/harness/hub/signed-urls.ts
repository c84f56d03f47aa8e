import { createHmac, randomBytes } from 'node:crypto';
import type { StoredFile } from './repository';

const LIFETIME_SECONDS = 3600;

/**
 * URLs on the second host that are good for an hour and for one object. Each one given out is
 * another, so that a single one can be withdrawn.
 */
export class SignedUrls {
  readonly #key = randomBytes(32);
  readonly #revoked = new Set<string>();
  #issued = 0;

  /** The path names repository, content and file; the query signs it. */
  issue(base: string, repo: string, file: StoredFile): string {
    const path = file.path.split('/').map(encodeURIComponent).join('/');
    const url = new URL(`${base}/${repo}/${file.sha256}/${path}`);
    this.#issued += 1;
    url.searchParams.set('X-Request', String(this.#issued));
    url.searchParams.set('Expires', String(Math.floor(Date.now() / 1000) + LIFETIME_SECONDS));
    url.searchParams.set('Signature', this.#sign(url));
    return url.href;
  }

  /** Whether this URL was given out unchanged, has not expired and is not withdrawn. */
  allows(url: URL): boolean {
    const signature = url.searchParams.get('Signature') ?? '';
    const unsigned = new URL(url);
    unsigned.searchParams.delete('Signature');
    const expires = Number(url.searchParams.get('Expires'));
    return (
      signature === this.#sign(unsigned) &&
      expires * 1000 > Date.now() &&
      !this.#revoked.has(signature)
    );
  }

  /** From now on this URL is refused. */
  revoke(url: URL): void {
    this.#revoked.add(url.searchParams.get('Signature') ?? '');
  }

  #sign(url: URL): string {
    return createHmac('sha256', this.#key)
      .update(url.pathname + url.search)
      .digest('base64url');
  }
}
