import { describe, expect, test } from 'vitest';
import type { FileRequest, Meaning } from './range-response';
import { meaningOf } from './range-response';

const context = { artifact: 'A', url: 'https://hub.test/a', attempt: 1, bytesStaged: 40 };
const etag = '"one"';

function meaning(
  status: number,
  headers: Record<string, string>,
  changes: Partial<FileRequest> = {},
  redirected = false,
): Meaning {
  const request: FileRequest = {
    context,
    offset: 40,
    validator: { kind: 'etag', value: etag },
    bytes: 100,
    page: 'https://hub.test',
    ...changes,
  };
  return meaningOf(request, { status, redirected, headers: new Headers(headers) }, 1000);
}

function code(got: Meaning): string {
  return got.kind === 'failed' ? got.error.code : got.kind;
}

describe('what an answer to a request for the rest of a file means', () => {
  test('the rest is appended', () => {
    expect(meaning(206, { 'content-range': 'bytes 40-99/100', etag })).toEqual({
      kind: 'append',
      length: 60,
      validator: { kind: 'etag', value: etag },
    });
  });

  test('a part of the rest is appended too', () => {
    expect(meaning(206, { 'content-range': 'bytes 40-59/*' })).toMatchObject({ length: 20 });
  });

  test.each([
    ['case 17: another start', 'bytes 41-99/100', 'install-protocol'],
    ['case 18: another total', 'bytes 40-99/101', 'install-changed'],
    ['an end before its start', 'bytes 40-39/100', 'install-protocol'],
    ['an end after the file', 'bytes 40-100/100', 'install-protocol'],
    ['another unit', 'lines 40-99/100', 'install-protocol'],
    ['nonsense', 'bytes forty-99/100', 'install-protocol'],
  ])('%s is not appended', (_name, range, expected) => {
    expect(code(meaning(206, { 'content-range': range }))).toBe(expected);
  });

  test('case 22: several parts are not appended, also where they say a range', () => {
    const headers = {
      'content-type': 'multipart/byteranges; boundary=x',
      'content-range': 'bytes 40-99/100',
    };
    expect(code(meaning(206, headers))).toBe('install-protocol');
  });

  test('a part that does not say where it belongs is not appended', () => {
    expect(code(meaning(206, {}))).toBe('install-protocol');
  });

  test('a part nobody asked for is not written', () => {
    const got = meaning(206, { 'content-range': 'bytes 0-99/100' }, { offset: 0, validator: null });
    expect(code(got)).toBe('install-protocol');
  });

  test('case 15: 416 on a whole file means that nothing is missing', () => {
    expect(meaning(416, { 'content-range': 'bytes */100' }, { offset: 100 }).kind).toBe('whole');
  });

  test('case 16: 416 on a file that is too long restarts', () => {
    expect(code(meaning(416, { 'content-range': 'bytes */100' }, { offset: 120 }))).toBe(
      'install-protocol',
    );
  });

  test('case 20: a weak ETag is not remembered', () => {
    expect(meaning(200, { etag: 'W/"one"' })).toEqual({ kind: 'from-start', validator: null });
  });

  test('a compressed answer is not measured by its length', () => {
    const headers = { 'content-length': '33', 'content-encoding': 'gzip' };
    expect(meaning(200, headers).kind).toBe('from-start');
  });

  test.each(['100, 100', 'much', '', '-1'])(
    'a length that is no number, as %j, says nothing of the size',
    (length) => {
      expect(meaning(200, { 'content-length': length }).kind).toBe('from-start');
    },
  );

  test('case 28: a refusal behind a redirect is not taken for a gate', () => {
    expect(code(meaning(403, {}, {}, true))).toBe('install-http');
    expect(code(meaning(403, {}, {}, false))).toBe('install-gated');
  });

  test.each([204, 304, 400, 404, 500])('%i brings no bytes', (status) => {
    expect(code(meaning(status, {}))).toBe('install-http');
  });
});
