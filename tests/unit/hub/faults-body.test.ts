import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { transportOf } from '../../harness/hub/send-body';
import { useHub, WEIGHTS, weightsUrl } from './example-hub';
import { rawRequest, redirectOf } from './raw-request';

const hub = useHub();
const size = WEIGHTS.length;
const get = async (headers: Record<string, string> = {}) =>
  rawRequest(await redirectOf(weightsUrl(hub())), { headers });
const lastEntry = () => hub().log.at(-1);

describe('content', () => {
  test('can be longer than the catalogue says, and the headers agree', async () => {
    hub().faults.add({ kind: 'resize', by: 10 });
    const { headers, body, complete } = await get();
    expect([headers['content-length'], body.length, complete]).toEqual([
      String(size + 10),
      size + 10,
      true,
    ]);
    expect(body.subarray(0, size).equals(WEIGHTS)).toBe(true);
  });

  test('can be shorter, and without a length nothing tells', async () => {
    hub().faults.add({ kind: 'resize', by: -10 });
    hub().faults.add({ kind: 'no-length', framing: 'chunked' });
    const { body, complete } = await get();
    expect(body.equals(WEIGHTS.subarray(0, size - 10))).toBe(true);
    expect(complete).toBe(true);
  });

  test('can be other bytes of the same size', async () => {
    hub().faults.add({ kind: 'wrong-bytes' });
    const { body } = await get();
    expect(body.length).toBe(size);
    expect(body.every((byte, index) => byte !== WEIGHTS[index])).toBe(true);
  });

  test.each([0, 123_456, size - 1])('can have one wrong bit, at byte %d', async (at) => {
    hub().faults.add({ kind: 'flip', at });
    const { body } = await get({ Range: 'bytes=0-' });
    const wrong = [...body.keys()].filter((index) => body[index] !== WEIGHTS[index]);
    expect(wrong).toEqual([at]);
  });

  test('is right where the wrong bit is outside the part', async () => {
    hub().faults.add({ kind: 'flip', at: 4 });
    expect((await get({ Range: 'bytes=5-' })).body.equals(WEIGHTS.subarray(5))).toBe(true);
  });

  test('is right again afterwards: a fault never harms the file itself', async () => {
    const before = Buffer.from(WEIGHTS);
    hub().faults.add({ kind: 'wrong-bytes', times: 1 });
    hub().faults.add({ kind: 'flip', at: 7, times: 1 });
    await get();
    expect(WEIGHTS.equals(before)).toBe(true);
    expect((await get()).body.equals(WEIGHTS)).toBe(true);
  });
});

describe('a connection', () => {
  test('can drop after exactly so many bytes', async () => {
    hub().faults.add({ kind: 'drop', after: 100_001 });
    const { headers, body, complete } = await get();
    expect(headers['content-length']).toBe(String(size));
    expect(body.equals(WEIGHTS.subarray(0, 100_001))).toBe(true);
    expect(complete).toBe(false);
    expect(lastEntry()).toMatchObject({ status: 200, bytesSent: 100_001, faults: ['drop'] });
    await expect.poll(() => lastEntry()?.aborted).toBe(true);
  });

  test('can drop after a share of what this request asked for', async () => {
    hub().faults.add({ kind: 'drop', after: '25%' });
    const { body } = await get({ Range: `bytes=${size - 1000}-` });
    expect(body.equals(WEIGHTS.subarray(size - 1000, size - 750))).toBe(true);
  });

  test('can drop before the first byte of the body', async () => {
    hub().faults.add({ kind: 'drop', after: 0 });
    const { status, body, complete } = await get();
    expect([status, body.length, complete]).toEqual([200, 0, false]);
  });

  test('can drop in the middle of chunks', async () => {
    hub().faults.add({ kind: 'no-length', framing: 'chunked' });
    hub().faults.add({ kind: 'drop', after: 5000 });
    const { body, complete } = await get();
    expect([body.length, complete]).toEqual([5000, false]);
  });

  test('can be reset', async () => {
    hub().faults.add({ kind: 'drop', after: 100_000, how: 'reset' });
    expect((await get()).complete).toBe(false);
  });

  test('can stall: no byte more, and still open', async () => {
    hub().faults.add({ kind: 'stall', after: 4096 });
    const url = await redirectOf(weightsUrl(hub()));
    let received = 0;
    let closed = false;
    const client = request(url, { agent: false }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        received += chunk.length;
      });
      answer.on('error', () => undefined);
      answer.on('close', () => {
        closed = true;
      });
    }).end();
    await expect.poll(() => received).toBe(4096);
    await sleep(50);
    expect([received, closed, lastEntry()?.endedAt]).toEqual([4096, false, null]);
    client.destroy();
    await expect.poll(() => lastEntry()?.aborted).toBe(true);
  });

  test('can drip or be slow, and the whole file still comes', async () => {
    const headers = { Range: 'bytes=0-9' };
    hub().faults.add({ kind: 'drip', bytes: 3, everyMs: 5, times: 1 });
    expect((await get(headers)).body.equals(WEIGHTS.subarray(0, 10))).toBe(true);
    hub().faults.add({ kind: 'throttle', bytesPerSecond: 100, times: 1 });
    expect((await get(headers)).body.equals(WEIGHTS.subarray(0, 10))).toBe(true);
  });

  test.each([
    [2_000_000, { bytes: 100_000, everyMs: 50 }],
    [1, { bytes: 1, everyMs: 1000 }],
    [30, { bytes: 2, everyMs: 67 }],
  ])('of %d bytes a second gives a piece at a time', (bytesPerSecond, pace) => {
    expect(transportOf([{ kind: 'throttle', bytesPerSecond }], 10)).toEqual({ cut: null, pace });
  });

  test('that drips gives its bytes one piece after the other', async () => {
    hub().faults.add({ kind: 'drip', bytes: 1, everyMs: 10_000 });
    const url = await redirectOf(weightsUrl(hub()));
    const client = request(url, { agent: false }, (answer) => {
      answer.on('error', () => undefined);
      answer.resume();
    }).end();
    await expect.poll(() => lastEntry()?.bytesSent).toBe(1);
    client.destroy();
    await expect.poll(() => lastEntry()?.aborted).toBe(true);
  });
});
