import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CONFIG, REPO, sha256, useHub, WEIGHTS, weightsUrl } from './example-hub';
import { rawRequest, redirectOf } from './raw-request';

const hub = useHub();
const resolve = (path: string) => `${hub().base}/${REPO}/resolve/main/${path}`;

afterEach(() => {
  vi.useRealTimers();
});

describe('an LFS file', () => {
  test('is redirected to the second host, with its SHA-256, size and commit', async () => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers, body } = await rawRequest(weightsUrl(hub()), { method });
      expect(status).toBe(302);
      expect(headers.location?.startsWith(`${hub().cdnBase}/`)).toBe(true);
      expect(headers['x-linked-etag']).toBe(`"${sha256(WEIGHTS)}"`);
      expect(headers['x-linked-size']).toBe(String(WEIGHTS.length));
      expect(headers['x-repo-commit']).toBe(hub().revision(REPO));
      expect(body.length).toBe(0);
    }
    expect(new URL(hub().cdnBase).hostname).not.toBe(new URL(hub().base).hostname);
  });

  test('comes whole from there, with a strong ETag that is not its SHA-256', async () => {
    const { status, headers, body } = await rawRequest(await redirectOf(weightsUrl(hub())));
    expect(status).toBe(200);
    expect(body.equals(WEIGHTS)).toBe(true);
    expect(headers['content-length']).toBe(String(WEIGHTS.length));
    expect(headers['accept-ranges']).toBe('bytes');
    expect(headers['last-modified']).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
    expect(headers.etag).toMatch(/^"[0-9a-f]+"$/);
    expect(headers.etag).not.toContain(sha256(WEIGHTS));
  });

  test('may be empty', async () => {
    const { status, body, headers } = await rawRequest(await redirectOf(resolve('empty.bin')));
    expect([status, body.length, headers['content-length']]).toEqual([200, 0, '0']);
  });

  test('is answered to HEAD with its length and no body', async () => {
    const url = await redirectOf(weightsUrl(hub()));
    const { status, headers, body } = await rawRequest(url, { method: 'HEAD' });
    expect([status, headers['content-length']]).toEqual([200, String(WEIGHTS.length)]);
    expect(body.length).toBe(0);
  });
});

describe('a signed URL', () => {
  test('is another one each time', async () => {
    expect(await redirectOf(weightsUrl(hub()))).not.toBe(await redirectOf(weightsUrl(hub())));
  });

  test('is refused when it was altered', async () => {
    const url = await redirectOf(weightsUrl(hub()));
    expect((await rawRequest(url.replace(/Expires=\d/, 'Expires=9'))).status).toBe(403);
    expect((await rawRequest(url.replace('model.gguf', 'other.gguf'))).status).toBe(403);
    expect((await rawRequest(`${url}x`)).status).toBe(403);
  });

  test('is refused after its hour', async () => {
    const url = await redirectOf(weightsUrl(hub()));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_601_000 });
    expect((await rawRequest(url)).status).toBe(403);
    expect((await rawRequest(await redirectOf(weightsUrl(hub())))).status).toBe(200);
  });
});

describe('a file outside LFS', () => {
  test('is answered directly, with its git blob hash as ETag and its commit', async () => {
    const { status, headers, body } = await rawRequest(resolve('config.json'));
    const oid = createHash('sha1').update(`blob ${CONFIG.length}\0`).update(CONFIG).digest('hex');
    expect(status).toBe(200);
    expect(body.equals(CONFIG)).toBe(true);
    expect(headers.etag).toBe(`"${oid}"`);
    expect(headers['x-repo-commit']).toBe(hub().revision(REPO));
    expect(headers['accept-ranges']).toBe('bytes');
  });

  test('is found under a name with spaces and signs', async () => {
    const { body } = await rawRequest(resolve('notes/read%20me%2C%20100%25%3F.txt'));
    expect(body.toString()).toBe('hello');
  });

  test('can be asked for in part', async () => {
    const { status, body } = await rawRequest(resolve('config.json'), {
      headers: { Range: 'bytes=2-5' },
    });
    expect([status, body.toString()]).toEqual([206, 'mode']);
  });
});

describe('what is not there', () => {
  test('is a 404 that says whether file, revision or repository is missing', async () => {
    const code = async (path: string) => {
      const { status, headers } = await rawRequest(hub().base + path);
      return `${status} ${headers['x-error-code']}`;
    };
    expect(await code(`/${REPO}/resolve/main/none.gguf`)).toBe('404 EntryNotFound');
    expect(await code(`/${REPO}/resolve/${'0'.repeat(40)}/a`)).toBe('404 RevisionNotFound');
    expect(await code('/no/one/resolve/main/a')).toBe('404 RepoNotFound');
  });

  test('is a path whose percent-encoding is broken', async () => {
    expect((await rawRequest(`${hub().base}/%E0%A4%A`)).status).toBe(404);
  });

  test('is any other method', async () => {
    expect((await rawRequest(weightsUrl(hub()), { method: 'PUT' })).status).toBe(405);
  });
});

test('a plain page may fetch from both hosts, ranges included, and read the headers', async () => {
  const urls = [weightsUrl(hub()), await redirectOf(weightsUrl(hub()))];
  for (const url of urls) {
    const preflight = await rawRequest(url, { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-headers']).toContain('If-Range');
    const { headers } = await rawRequest(url);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toContain('Content-Range');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  }
});
