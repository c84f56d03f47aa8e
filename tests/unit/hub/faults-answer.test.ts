import { describe, expect, test } from 'vitest';
import { CONFIG, REPO, useHub, WEIGHTS, weightsUrl } from './example-hub';
import { rawRequest, redirectOf } from './raw-request';

const hub = useHub();
const config = () => `${hub().base}/${REPO}/resolve/main/config.json`;

describe('a status fault', () => {
  test('answers with that status, headers and body', async () => {
    const headers = { 'X-Error-Code': 'GatedRepo' };
    hub().faults.add({ kind: 'status', status: 403, headers, body: 'Accept the terms first' });
    const answer = await rawRequest(weightsUrl(hub()));
    expect(answer.status).toBe(403);
    expect(answer.headers['x-error-code']).toBe('GatedRepo');
    expect(answer.body.toString()).toBe('Accept the terms first');
  });

  test('says when to come back, in seconds or as a date', async () => {
    hub().faults.add({ kind: 'status', status: 503, retryAfter: 7, times: 1 });
    const date = new Date('2026-05-01T10:00:00Z');
    hub().faults.add({ kind: 'status', status: 429, retryAfter: date, times: 1 });
    const seconds = await rawRequest(config());
    const dated = await rawRequest(config());
    expect([seconds.status, seconds.headers['retry-after']]).toEqual([503, '7']);
    expect([dated.status, dated.headers['retry-after']]).toEqual([
      429,
      'Fri, 01 May 2026 10:00:00 GMT',
    ]);
    expect((await rawRequest(config())).status).toBe(200);
  });
});

describe('which requests a fault meets', () => {
  test('is limited by server, method and path, and counted', async () => {
    const fault = hub().faults.add({
      kind: 'status',
      status: 500,
      server: 'cdn',
      method: 'GET',
      path: /model\.gguf/,
      times: 2,
    });
    const url = await redirectOf(weightsUrl(hub()));
    expect((await rawRequest(config())).status).toBe(200);
    expect((await rawRequest(url, { method: 'HEAD' })).status).toBe(200);
    expect(fault.hits).toBe(0);
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await rawRequest(url)).status);
    expect(statuses).toEqual([500, 500, 200]);
    expect(fault.hits).toBe(2);
  });

  test('ends when it is cleared', async () => {
    const fault = hub().faults.add({ kind: 'status', status: 500, path: 'config.json' });
    expect((await rawRequest(config())).status).toBe(500);
    await fault.clear();
    expect((await rawRequest(config())).status).toBe(200);
  });

  test('spares a redirect where the fault is in the file', async () => {
    const fault = hub().faults.add({ kind: 'drop', after: 10, times: 1 });
    const url = await redirectOf(weightsUrl(hub()));
    expect(fault.hits).toBe(0);
    expect((await rawRequest(url)).body.length).toBe(10);
  });
});

test('a captive portal answers 200 with a page', async () => {
  hub().faults.add({ kind: 'captive-portal', times: 1 });
  const { status, headers, body } = await rawRequest(weightsUrl(hub()));
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(body.toString()).toContain('Sign in to the network');
});

test('a redirect leads anywhere, or to the same file under another host name', async () => {
  hub().faults.add({ kind: 'redirect', to: 'https://example.com/elsewhere', times: 1 });
  expect(await redirectOf(weightsUrl(hub()))).toBe('https://example.com/elsewhere');
  hub().faults.add({ kind: 'other-host', host: 'elsewhere.localhost', times: 1 });
  const url = new URL(await redirectOf(weightsUrl(hub())));
  expect(url.hostname).toBe('elsewhere.localhost');
  url.hostname = '127.0.0.1';
  expect((await rawRequest(url.href)).body.equals(WEIGHTS)).toBe(true);
});

test('an expired signed URL stays expired until the canonical URL is asked again', async () => {
  hub().faults.add({ kind: 'expired-url', server: 'cdn', times: 1 });
  const url = await redirectOf(weightsUrl(hub()));
  expect((await rawRequest(url)).status).toBe(403);
  expect((await rawRequest(url)).status).toBe(403);
  expect((await rawRequest(await redirectOf(weightsUrl(hub())))).status).toBe(200);
});

test('latency delays the right answer, and no other', async () => {
  hub().faults.add({ kind: 'latency', ms: 2_000, times: 1 });
  const late = rawRequest(config());
  await expect.poll(() => hub().log).toHaveLength(1);
  await rawRequest(config());
  expect(hub().log).toMatchObject([
    { status: 0, faults: ['latency'] },
    { status: 200, faults: [] },
  ]);
  const { status, body } = await late;
  expect([status, body.equals(CONFIG)]).toEqual([200, true]);
});

test('a reset ends the connection before an answer', async () => {
  hub().faults.add({ kind: 'reset', times: 1 });
  await expect(rawRequest(config())).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(hub().log[0]).toMatchObject({ status: 0, bytesSent: 0 });
});

test('no answer comes, and the connection stays open, until the client gives up', async () => {
  hub().faults.add({ kind: 'no-answer', times: 1 });
  const client = new AbortController();
  const asking = fetch(config(), { signal: client.signal });
  const givenUp = expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => hub().log).toHaveLength(1);
  expect(hub().log[0]).toMatchObject({ status: 0, faults: ['no-answer'], endedAt: null });
  client.abort();
  await givenUp;
  await expect.poll(() => hub().log[0]).toMatchObject({ status: 0, aborted: true });
});

test('a refused connection reaches no server, and works again once it is cleared', async () => {
  const url = await redirectOf(weightsUrl(hub()));
  const fault = hub().faults.add({ kind: 'refuse', server: 'cdn' });
  await expect(rawRequest(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect((await rawRequest(config())).status).toBe(200);
  await fault.clear();
  expect((await rawRequest(url)).status).toBe(200);
});
