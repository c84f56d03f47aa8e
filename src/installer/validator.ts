import type { Validator } from '@/core/install-record';

/**
 * What may stand in `If-Range` for this response: its strong ETag, else its Last-Modified,
 * else nothing. A weak ETag never may (RFC 9110, 13.1.5).
 */
export function validatorOf(headers: Pick<Headers, 'get'>): Validator | null {
  const etag = headers.get('etag');
  if (etag !== null && /^"[^"]*"$/.test(etag)) return { kind: 'etag', value: etag };
  const modified = headers.get('last-modified');
  if (modified !== null && Number.isFinite(Date.parse(modified))) {
    return { kind: 'last-modified', value: modified };
  }
  return null;
}
