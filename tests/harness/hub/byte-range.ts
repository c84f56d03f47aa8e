/** Bytes `start` to `end` (exclusive) of a file. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What an answer says of the file's version; null where it says nothing. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/**
 * What a Range header asks of a file of `bytes` bytes (RFC 9110 §14). `whole` is also the
 * answer to what a server may ignore: other units, bad syntax, more than one range.
 */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'whole' | 'none' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const suffix = Number(last);
    return suffix === 0 || bytes === 0
      ? 'none'
      : { start: Math.max(0, bytes - suffix), end: bytes };
  }
  const start = Number(first);
  if (last !== '' && Number(last) < start) return 'whole';
  if (start >= bytes) return 'none';
  return { start, end: last === '' ? bytes : Math.min(Number(last) + 1, bytes) };
}

/**
 * Whether If-Range lets the range stand (RFC 9110 §13.1.5): a strong ETag that is equal, or a
 * date that is exactly Last-Modified. A weak ETag never matches.
 */
export function ifRangeHolds(header: string | undefined, validators: Validators): boolean {
  if (header === undefined) return true;
  if (header.startsWith('"')) return header === validators.etag;
  if (header.startsWith('W/')) return false;
  return header === validators.lastModified;
}
