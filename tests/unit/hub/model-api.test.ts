import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CONFIG, REPO, sha256, useHub, WEIGHTS } from './example-hub';
import { rawRequest } from './raw-request';

const hub = useHub();

const json = async (url: string) => {
  const answer = await rawRequest(url);
  return { ...answer, json: JSON.parse(answer.body.toString()) };
};
const api = (rest: string) => `${hub().base}/api/models/${REPO}${rest}`;

describe('the model API', () => {
  test('tells the commit that main is at, and its files', async () => {
    for (const path of ['', '/revision/main', `/revision/${hub().revision(REPO)}`]) {
      const { status, json: info } = await json(api(path));
      expect(status).toBe(200);
      expect(info.sha).toBe(hub().revision(REPO));
      expect(info.siblings.map((file: { rfilename: string }) => file.rfilename)).toEqual([
        'config.json',
        'empty.bin',
        'notes/read me, 100%?.txt',
        'weights/model.gguf',
      ]);
    }
  });

  test('gives an LFS file its SHA-256 and size, and its pointer as the git object', async () => {
    const { json: tree } = await json(api('/tree/main?recursive=true'));
    const entry = tree.find((each: { path: string }) => each.path === 'weights/model.gguf');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256(WEIGHTS)}\nsize ${WEIGHTS.length}\n`;
    expect(entry).toEqual({
      type: 'file',
      path: 'weights/model.gguf',
      size: WEIGHTS.length,
      oid: createHash('sha1').update(`blob ${pointer.length}\0${pointer}`).digest('hex'),
      lfs: { oid: sha256(WEIGHTS), size: WEIGHTS.length, pointerSize: pointer.length },
    });
  });

  test('gives any other file its git blob hash and no SHA-256', async () => {
    const { json: tree } = await json(api('/tree/main?recursive=true'));
    const entry = tree.find((each: { path: string }) => each.path === 'config.json');
    const oid = createHash('sha1').update(`blob ${CONFIG.length}\0`).update(CONFIG).digest('hex');
    expect(entry).toEqual({ type: 'file', path: 'config.json', size: CONFIG.length, oid });
  });

  test('lists a folder without what lies deeper, unless it is asked to', async () => {
    const paths = async (query: string) => {
      const { json: tree } = await json(api(query));
      return tree.map((entry: { type: string; path: string }) => `${entry.type} ${entry.path}`);
    };
    expect(await paths('/tree/main')).toEqual([
      'file config.json',
      'file empty.bin',
      'directory notes',
      'directory weights',
    ]);
    expect(await paths('/tree/main?recursive=true')).toContain('directory weights');
    expect(await paths('/tree/main/weights')).toEqual(['file weights/model.gguf']);
  });

  test('pages through a tree by its next links, with nothing left out or doubled', async () => {
    const { json: whole } = await json(api('/tree/main?recursive=true'));
    const paged: unknown[] = [];
    let url: string | undefined = api('/tree/main?recursive=true&limit=1');
    let pages = 0;
    while (url !== undefined) {
      const page: Awaited<ReturnType<typeof json>> = await json(url);
      paged.push(...page.json);
      pages += 1;
      url = /^<(.*)>; rel="next"$/.exec(String(page.headers.link ?? ''))?.[1];
    }
    expect(paged).toEqual(whole);
    expect(pages).toBe(whole.length);
  });

  test('says what is missing: repository, revision, folder', async () => {
    const code = async (path: string) => {
      const { status, headers } = await rawRequest(hub().base + path);
      return `${status} ${headers['x-error-code']}`;
    };
    expect(await code('/api/models/no/one')).toBe('404 RepoNotFound');
    expect(await code(`/api/models/${REPO}/revision/${'0'.repeat(40)}`)).toBe(
      '404 RevisionNotFound',
    );
    expect(await code(`/api/models/${REPO}/tree/main/nowhere`)).toBe('404 EntryNotFound');
    expect(await code('/nothing')).toBe('404 NotFound');
  });

  test('answers HEAD with the headers of GET and no body', async () => {
    const got = await rawRequest(api(''));
    const head = await rawRequest(api(''), { method: 'HEAD' });
    expect(head.headers['content-length']).toBe(String(got.body.length));
    expect(head.body.length).toBe(0);
  });
});
