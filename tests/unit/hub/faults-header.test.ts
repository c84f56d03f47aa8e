import { describe, expect, test } from 'vitest';
import { useHub, WEIGHTS, weightsUrl } from './example-hub';
import { rawRequest, redirectOf } from './raw-request';

const hub = useHub();
const size = WEIGHTS.length;
const get = async (headers: Record<string, string> = {}) =>
  rawRequest(await redirectOf(weightsUrl(hub())), { headers });

describe('no length', () => {
  test('as chunks: all bytes, no Content-Length', async () => {
    hub().faults.add({ kind: 'no-length', framing: 'chunked' });
    const { headers, body, complete } = await get();
    expect(headers['transfer-encoding']).toBe('chunked');
    expect(headers['content-length']).toBeUndefined();
    expect([body.equals(WEIGHTS), complete]).toEqual([true, true]);
  });

  test('ended by the connection: all bytes, neither length nor chunks', async () => {
    hub().faults.add({ kind: 'no-length', framing: 'close' });
    const { headers, body } = await get();
    expect(headers['transfer-encoding']).toBeUndefined();
    expect(headers['content-length']).toBeUndefined();
    expect(body.equals(WEIGHTS)).toBe(true);
  });
});

describe('validators', () => {
  test('can be missing', async () => {
    hub().faults.add({ kind: 'validators', etag: null, lastModified: null });
    const { headers } = await get();
    expect([headers.etag, headers['last-modified']]).toEqual([undefined, undefined]);
  });

  test('can be a weak ETag alone, for which If-Range never holds', async () => {
    hub().faults.add({ kind: 'validators', etag: 'W/"weak"', lastModified: null });
    expect((await get()).headers).toMatchObject({ etag: 'W/"weak"' });
    expect((await get({ Range: 'bytes=5-', 'If-Range': 'W/"weak"' })).status).toBe(200);
  });

  test('can be Last-Modified alone, for which If-Range holds', async () => {
    hub().faults.add({ kind: 'validators', etag: null });
    const { headers } = await get();
    expect(headers.etag).toBeUndefined();
    const date = headers['last-modified'] ?? '';
    expect((await get({ Range: 'bytes=5-', 'If-Range': date })).status).toBe(206);
  });

  test('can change between two requests: If-Range with the old one gets the whole', async () => {
    const { etag = '' } = (await get()).headers;
    hub().faults.add({ kind: 'validators', etag: '"second"' });
    const { status, headers, body } = await get({ Range: 'bytes=5-', 'If-Range': etag });
    expect([status, headers.etag, body.length]).toEqual([200, '"second"', size]);
    expect((await get({ Range: 'bytes=5-', 'If-Range': '"second"' })).status).toBe(206);
  });
});

describe('ranges', () => {
  test('can be ignored', async () => {
    hub().faults.add({ kind: 'ignore-range' });
    const { status, headers, body } = await get({ Range: 'bytes=5-' });
    expect([status, headers['accept-ranges'], body.length]).toEqual([200, undefined, size]);
  });

  test('can be refused with 416 and a page, though they are good', async () => {
    hub().faults.add({ kind: 'unsatisfiable' });
    const { status, headers, body } = await get({ Range: 'bytes=5-' });
    expect([status, headers['content-range']]).toEqual([416, `bytes */${size}`]);
    expect(body.toString()).toContain('<p>');
  });

  test('can start elsewhere than asked, and say so', async () => {
    hub().faults.add({ kind: 'wrong-part', startShift: 100 });
    const { status, headers, body } = await get({ Range: 'bytes=5-' });
    expect([status, headers['content-range']]).toEqual([206, `bytes 105-${size - 1}/${size}`]);
    expect(body.equals(WEIGHTS.subarray(105))).toBe(true);
  });

  test('can be of a file with another total', async () => {
    hub().faults.add({ kind: 'wrong-part', total: size + 1 });
    const { status, headers, body } = await get({ Range: 'bytes=5-' });
    expect([status, headers['content-range']]).toEqual([206, `bytes 5-${size - 1}/${size + 1}`]);
    expect(body.equals(WEIGHTS.subarray(5))).toBe(true);
  });

  test('can be of another version, against If-Range', async () => {
    hub().faults.add({ kind: 'wrong-part', etag: '"another"' });
    const { status, headers } = await get({ Range: 'bytes=5-', 'If-Range': '"first"' });
    expect([status, headers.etag]).toEqual([206, '"another"']);
  });

  test('can come as multipart/byteranges', async () => {
    hub().faults.add({ kind: 'multipart' });
    const { status, headers, body } = await get({ Range: 'bytes=5-14' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBeUndefined();
    const boundary = /^multipart\/byteranges; boundary=(.+)$/.exec(headers['content-type'] ?? '');
    const [, part = '', end] = body.toString('latin1').split(`\r\n--${boundary?.[1]}`);
    expect(part).toContain(`Content-Range: bytes 5-14/${size}`);
    expect(part.endsWith(`\r\n\r\n${WEIGHTS.subarray(5, 15).toString()}`)).toBe(true);
    expect(end).toBe('--\r\n');
  });

  test('are spared where the request has no Range', async () => {
    const fault = hub().faults.add({ kind: 'unsatisfiable', times: 1 });
    expect((await get()).status).toBe(200);
    expect(fault.hits).toBe(0);
  });
});
