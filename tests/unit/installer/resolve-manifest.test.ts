import { afterEach, expect, test } from 'vitest';
import { asId } from '@/core/ids';
import type { ResolveRequest } from '@/installer/resolve-manifest';
import { resolveManifest } from '@/installer/resolve-manifest';
import { content, sha256 } from '../../e2e/installer/bench/content';
import { type Hub, type HubFile, startHub } from '../../harness/hub/hub';

const REPO = 'owner/model';
const ports = { fetch: (url: string, init: RequestInit) => fetch(url, init), now: Date.now };
const signal = new AbortController().signal;

const files: readonly HubFile[] = [
  { path: 'params_shard_1.bin', lfs: true, content: content(3000, 1) },
  { path: 'params_shard_0.bin', lfs: true, content: content(2000, 2) },
  { path: 'mlc-chat-config.json', lfs: false, content: content(500, 3) },
  { path: 'sub/tokenizer.json', lfs: false, content: content(700, 4) },
  { path: 'README.md', lfs: false, content: content(100, 5) },
];

const request: ResolveRequest = {
  modelId: asId('model'),
  repo: REPO,
  revision: 'main',
  pick: (path) =>
    path.endsWith('.md') ? null : { role: 'llm', name: 'The model', place: { kind: 'blob' } },
};

let hub: Hub;
afterEach(async () => {
  await hub.stop();
});

test('case 59: a repository becomes a manifest at its commit, over all pages, every file hashed', async () => {
  hub = await startHub({ repos: [{ id: REPO, files }], pageSize: 2 });
  const manifest = await resolveManifest(request, hub, ports, signal);
  const wanted = files
    .filter(({ path }) => path !== 'README.md')
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  expect(manifest.artifacts.map(({ id, bytes, sha256: hash }) => [id, bytes, hash])).toEqual(
    wanted.map(({ path, content: bytes }) => [
      path,
      (bytes as Uint8Array).length,
      sha256(bytes as Uint8Array),
    ]),
  );
  for (const { source } of manifest.artifacts) {
    expect(source).toMatchObject({ repo: REPO, revision: hub.revision(REPO) });
  }
  expect(hub.log.filter(({ path }) => path.includes('/tree/'))).toHaveLength(3);
  // Files in LFS are not fetched to be hashed.
  expect(hub.log.filter(({ server }) => server === 'cdn')).toEqual([]);
});

test('case 58: resolving twice gives the same manifest', async () => {
  hub = await startHub({ repos: [{ id: REPO, files }] });
  const first = await resolveManifest(request, hub, ports, signal);
  expect(await resolveManifest(request, hub, ports, signal)).toEqual(first);
});

test('a commit that was pinned is found again after the branch moved on', async () => {
  hub = await startHub({ repos: [{ id: REPO, files }] });
  const pinned = await resolveManifest(request, hub, ports, signal);
  const revision = pinned.artifacts[0]?.source.revision ?? '';
  hub.setRepo({ id: REPO, files: files.slice(0, 1) });
  expect(await resolveManifest({ ...request, revision }, hub, ports, signal)).toEqual(pinned);
});

test.each([
  [{ kind: 'status', status: 404 } as const, 'install-http'],
  [{ kind: 'status', status: 401 } as const, 'install-gated'],
  [{ kind: 'captive-portal' } as const, 'install-not-a-model'],
  [{ kind: 'status', status: 200, body: '{"sha": 7}' } as const, 'install-protocol'],
  [{ kind: 'reset' } as const, 'install-network'],
])('what the hub says instead of a listing (%j) is told apart', async (fault, code) => {
  hub = await startHub({ repos: [{ id: REPO, files }] });
  hub.faults.add(fault);
  await expect(resolveManifest(request, hub, ports, signal)).rejects.toMatchObject({ code });
});

test('a file that has another size than the listing says is not pinned', async () => {
  hub = await startHub({ repos: [{ id: REPO, files }] });
  hub.faults.add({ kind: 'resize', by: 3, path: 'tokenizer' });
  await expect(resolveManifest(request, hub, ports, signal)).rejects.toMatchObject({
    code: 'install-changed',
    fields: { expected: 700, actual: 703 },
  });
});

test('a path that leads out of the repository is refused', async () => {
  const evil = [{ path: '../evil', lfs: true, content: content(5) }];
  hub = await startHub({ repos: [{ id: REPO, files: evil }] });
  await expect(resolveManifest(request, hub, ports, signal)).rejects.toMatchObject({
    code: 'manifest-invalid',
  });
});
