import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../harness/hub/byte-range';
import { useHub, WEIGHTS, weightsUrl } from './example-hub';
import { rawRequest, redirectOf } from './raw-request';

const hub = useHub();
const get = async (headers: Record<string, string>) =>
  rawRequest(await redirectOf(weightsUrl(hub())), { headers });
const size = WEIGHTS.length;

describe('a Range request', () => {
  test.each([
    ['bytes=1000-', 1000, size],
    ['bytes=1000-1999', 1000, 2000],
    [`bytes=1000-${size + 5}`, 1000, size],
    ['bytes=-7', size - 7, size],
    [`bytes=${size - 1}-`, size - 1, size],
  ])('%s gets 206, those bytes and their place', async (range, start, end) => {
    const { status, headers, body } = await get({ Range: range });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes ${start}-${end - 1}/${size}`);
    expect(headers['content-length']).toBe(String(end - start));
    expect(body.equals(WEIGHTS.subarray(start, end))).toBe(true);
  });

  test('past the end gets 416, the size, and a page that is not of the file', async () => {
    const { status, headers, body } = await get({ Range: `bytes=${size}-` });
    expect(status).toBe(416);
    expect(headers['content-range']).toBe(`bytes */${size}`);
    expect(body.toString()).toContain('<!doctype html>');
  });

  test.each(['bytes=5-2', 'lines=1-2', 'bytes=0-1,4-5', 'bytes=-', 'nonsense'])(
    '%s is not understood and gets the whole file',
    async (range) => {
      const { status, body } = await get({ Range: range });
      expect([status, body.length]).toEqual([200, size]);
    },
  );

  test('asks nothing of an empty file', () => {
    expect(rangeOf('bytes=0-', 0)).toBe('none');
    expect(rangeOf('bytes=-5', 0)).toBe('none');
    expect(rangeOf(undefined, 0)).toBe('whole');
  });
});

describe('If-Range', () => {
  test('with the ETag or the date that the second host gave gets the part', async () => {
    const { etag = '', 'last-modified': date = '' } = (await get({})).headers;
    for (const validator of [etag, date]) {
      expect((await get({ Range: 'bytes=9-', 'If-Range': validator })).status).toBe(206);
    }
  });

  test('with any other validator gets the whole file', async () => {
    const { etag = '' } = (await get({})).headers;
    const others = ['"other"', `W/${etag}`, 'Thu, 01 Jan 2026 00:00:01 GMT', 'nonsense'];
    for (const validator of others) {
      const { status, body } = await get({ Range: 'bytes=9-', 'If-Range': validator });
      expect([status, body.equals(WEIGHTS)]).toEqual([200, true]);
    }
  });
});
