import { createHash } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Hub, startHub } from '../../harness/hub/hub';
import { EXAMPLE, REPO, sha256, useHub, WEIGHTS, weightsUrl } from './example-hub';
import { rawRequest, redirectOf } from './raw-request';

describe('files on disk', () => {
  const bytes = 300 * 1024 * 1024;
  let folder = '';
  let hub: Hub;
  const url = () => redirectOf(`${hub.base}/o/n/resolve/main/big.bin`);
  const open = async () => {
    const address = await url();
    return new Promise<IncomingMessage>((resolve, reject) => {
      request(address, { agent: false }, resolve).on('error', reject).end();
    });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'homebody-hub-'));
    const file = join(folder, 'big.bin');
    await writeFile(file, WEIGHTS);
    await truncate(file, bytes);
    hub = await startHub({
      repos: [{ id: 'o/n', files: [{ path: 'big.bin', lfs: true, content: { file } }] }],
    });
  });
  afterAll(async () => {
    await hub.stop();
    await rm(folder, { recursive: true });
  });

  test('are served in full, and hash to what the API says', async () => {
    const hash = createHash('sha256');
    for await (const chunk of await open()) hash.update(chunk);
    const { headers } = await rawRequest(`${hub.base}/o/n/resolve/main/big.bin`);
    expect(headers['x-linked-etag']).toBe(`"${hash.digest('hex')}"`);
  });

  test('are never read far ahead of a client that does not read', async () => {
    const answer = await open();
    const sent = () => hub.log.at(-1)?.bytesSent ?? 0;
    let before = -1;
    while (sent() !== before) {
      before = sent();
      await sleep(200);
    }
    expect(sent()).toBeGreaterThan(0);
    expect(sent()).toBeLessThan(64 * 1024 * 1024);
    answer.destroy();
    await expect.poll(() => hub.log.at(-1)?.aborted).toBe(true);
  });

  test('are served in part, and longer than they are where a fault wants it', async () => {
    const last = { Range: `bytes=${WEIGHTS.length - 8}-${WEIGHTS.length + 1}` };
    const part = await rawRequest(await url(), { headers: last });
    expect(part.body.equals(Buffer.concat([WEIGHTS.subarray(-8), Buffer.alloc(2)]))).toBe(true);
    hub.faults.add({ kind: 'resize', by: 5, times: 1 });
    const past = await rawRequest(await url(), { headers: { Range: `bytes=${bytes}-` } });
    expect([past.status, past.body.length]).toEqual([206, 5]);
  });

  test('with a known SHA-256 need not be read to be listed', async () => {
    const known = 'ab'.repeat(32);
    const file = join(folder, 'big.bin');
    const repo = {
      id: 'o/known',
      files: [{ path: 'a', lfs: true, content: { file, sha256: known } }],
    };
    hub.setRepo(repo);
    const { headers } = await rawRequest(`${hub.base}/o/known/resolve/main/a`);
    expect(headers['x-linked-etag']).toBe(`"${known}"`);
  });
});

describe('the log', () => {
  const hub = useHub();

  test('tells of every request to both hosts what was asked and answered', async () => {
    const url = await redirectOf(weightsUrl(hub()));
    await rawRequest(url, {
      headers: { Range: 'bytes=1-4', 'If-Range': '"x"', 'User-Agent': 'test', Accept: '*/*' },
    });
    expect(hub().log).toMatchObject([
      { server: 'hub', method: 'GET', status: 302, bytesSent: 0, aborted: false },
      {
        server: 'cdn',
        path: new URL(url).pathname + new URL(url).search,
        headers: { range: 'bytes=1-4', 'if-range': '"x"', 'user-agent': 'test' },
        status: 200,
        bytesSent: WEIGHTS.length,
      },
    ]);
    expect(hub().log[1]?.headers).not.toHaveProperty('accept');
  });

  test('counts no body bytes for HEAD', async () => {
    for (const path of [`/api/models/${REPO}`, `/${REPO}/resolve/main/config.json`]) {
      await rawRequest(hub().base + path, { method: 'HEAD' });
    }
    expect(hub().log.map((entry) => entry.bytesSent)).toEqual([0, 0]);
  });

  test('marks what the client broke off', async () => {
    hub().faults.add({ kind: 'stall', after: 10 });
    const url = await redirectOf(weightsUrl(hub()));
    const stop = new AbortController();
    const fetched = fetch(url, { signal: stop.signal }).then((answer) => answer.arrayBuffer());
    await expect.poll(() => hub().log.at(-1)?.bytesSent).toBe(10);
    stop.abort();
    await expect(fetched).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => hub().log.at(-1)).toMatchObject({ aborted: true });
  });

  test('is the same list after it is cleared', async () => {
    const { log } = hub();
    await rawRequest(weightsUrl(hub()));
    expect(log).toHaveLength(1);
    hub().clearLog();
    expect(log).toHaveLength(0);
  });
});

describe('a hub', () => {
  test('stops at once, though clients hold connections and downloads open', async () => {
    const hub = await startHub(EXAMPLE);
    hub.faults.add({ kind: 'stall', after: 1 });
    const { port } = new URL(hub.base);
    const idle = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    const cut = rawRequest(await redirectOf(weightsUrl(hub)));
    await expect.poll(() => hub.log.at(-1)?.bytesSent).toBe(1);
    await hub.stop();
    expect((await cut).complete).toBe(false);
    idle.destroy();
    await expect(rawRequest(hub.base)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('comes back on the same ports where it is told them', async () => {
    const first = await startHub(EXAMPLE);
    const port = Number(new URL(first.base).port);
    const cdnPort = Number(new URL(first.cdnBase).port);
    await first.stop();
    const second = await startHub({ ...EXAMPLE, port, cdnPort });
    expect([second.base, second.cdnBase]).toEqual([first.base, first.cdnBase]);
    const { body } = await rawRequest(await redirectOf(weightsUrl(second)));
    expect(sha256(body)).toBe(sha256(WEIGHTS));
    await second.stop();
  });

  test('says so when it is asked for a repository that it has not', async () => {
    const hub = await startHub({ repos: [] });
    expect(() => hub.revision(REPO)).toThrow(REPO);
    await hub.stop();
  });
});
