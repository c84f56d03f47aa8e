import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { prebuiltAppConfig } from '@mlc-ai/web-llm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hubCatalog } from '@/catalog/hub-catalog';
import { type FetchLibrariesOptions, fetchLibraries } from '../../commands/fetch-libraries';
import { wantedLibraries } from '../../commands/wanted-libraries';
import { HOST_FUNCTIONS as OURS, smallLibrary as wasm } from '../../harness/small-library';

const says = (window: number) =>
  `{"model_type": "llama", "context_window_size": ${window}, "prefill_chunk_size": 512, "params": [{"name": "a"}]}`;
const FILES: Record<string, Buffer> = {
  '/good.wasm': wasm(OURS, says(4096)),
  '/older.wasm': wasm(['TVMWasmPackedCFunc'], says(4096)),
  '/short.wasm': wasm(OURS, says(1024)),
  '/silent.wasm': wasm(OURS, 'nothing'),
  '/page.wasm': Buffer.from('<!doctype html><title>Not found</title>'),
};
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer(({ url = '' }, answer) => {
    const file = FILES[url];
    answer.writeHead(file ? 200 : 404).end(file);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  base = `http://127.0.0.1:${address.port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

const published = (file: string) => `https://libraries.example/v0_2_86/base/${file}`;

async function fetched(files: readonly string[], options: Partial<FetchLibrariesOptions> = {}) {
  const saved = new Map<string, Uint8Array>();
  const wanted = files.map((file) => ({ file, url: published(file), contextWindow: 4096 }));
  const outcome = await fetchLibraries(wanted, {
    from: base,
    recorded: [],
    acceptChanges: false,
    fetch: (url) => fetch(url),
    save: async (file, bytes) => {
      saved.set(file, bytes);
    },
    ...options,
  });
  return { ...outcome, saved };
}

describe('fetching the libraries of a release', () => {
  it('takes one that this WebLLM runs, and records its published address and its bytes', async () => {
    const { taken, refused, saved } = await fetched(['good.wasm']);
    const good = FILES['/good.wasm']!;
    expect(refused).toEqual([]);
    expect(taken).toEqual([
      { file: 'good.wasm', url: published('good.wasm'), bytes: good.length, sha256: sha256(good) },
    ]);
    expect(Buffer.from(saved.get('good.wasm')!)).toEqual(good);
  });

  it.each([
    ['older.wasm', /TVMWasmPackedCFunc/],
    ['short.wasm', /made for 1024 tokens/],
    ['silent.wasm', /does not say/],
    ['page.wasm', /WebAssembly/],
    ['absent.wasm', /404/],
  ])('refuses %s with the reason, and takes the others all the same', async (file, reason) => {
    const { taken, refused, saved } = await fetched([file, 'good.wasm']);
    expect(refused).toEqual([{ file, reason: expect.stringMatching(reason) }]);
    expect(taken.map((one) => one.file)).toEqual(['good.wasm']);
    expect([...saved.keys()]).toEqual(['good.wasm']);
  });

  it('refuses other bytes than were recorded, unless that is what was wished', async () => {
    const before = {
      file: 'good.wasm',
      url: published('good.wasm'),
      bytes: 1,
      sha256: '0'.repeat(64),
    };
    const options = { recorded: [before] };
    expect((await fetched(['good.wasm'], options)).refused).toHaveLength(1);
    expect((await fetched(['good.wasm'], { ...options, acceptChanges: true })).taken).toHaveLength(
      1,
    );
  });

  it('wants the tiers’ libraries, from where WebLLM’s list of this version has them', () => {
    const { models } = hubCatalog();
    const tiers = models.filter(({ tier }) => tier !== 'all');
    const wanted = wantedLibraries(tiers, prebuiltAppConfig);
    expect(wanted).toHaveLength(8);
    for (const { file, url } of wanted) {
      expect(url, file).toMatch(/^https:\/\/.*\/v0_2_86\/base\/[^/]+\.wasm$/);
      expect(url.endsWith(`/${file}`)).toBe(true);
    }
    // Several models share a library.
    const all = wantedLibraries(models, prebuiltAppConfig);
    expect(all.length).toBeLessThan(models.length);
    expect(new Set(all.map(({ file }) => file)).size).toBe(all.length);
  });
});
