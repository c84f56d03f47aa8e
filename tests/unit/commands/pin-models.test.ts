import { afterEach, expect, test } from 'vitest';
import { hubCatalog } from '@/catalog/hub-catalog';
import type { HubModel } from '@/catalog/hub-model';
import { pinModels } from '../../commands/pin-models';
import { content, sha256 } from '../../e2e/installer/bench/content';
import { type Hub, startHub } from '../../harness/hub/hub';

const ports = { fetch: (url: string, init: RequestInit) => fetch(url, init), now: Date.now };
const tiers = hubCatalog().models.filter(({ tier }) => tier !== 'all');

function pick(kind: HubModel['files']['kind']): HubModel {
  const found = tiers.find(({ files }) => files.kind === kind);
  if (!found) throw new Error(`The catalogue has no ${kind} model`);
  return found;
}

let hub: Hub;
afterEach(async () => {
  await hub.stop();
});

test('a maintainer pins the models the hub has, and is told of those it has not', async () => {
  const [webllm, gguf] = [pick('webllm'), pick('gguf')];
  const shard = content(3000, 1);
  const config = content(200, 2);
  hub = await startHub({
    repos: [
      {
        id: webllm.files.repo,
        files: [
          { path: 'mlc-chat-config.json', lfs: false, content: config },
          { path: 'tokenizer.json', lfs: false, content: content(300, 3) },
          { path: 'tensor-cache.json', lfs: false, content: content(400, 4) },
          { path: 'params_shard_0.bin', lfs: true, content: shard },
          { path: 'README.md', lfs: false, content: content(50, 5) },
        ],
      },
    ],
  });
  const { pinned, unpinned } = await pinModels([webllm, gguf], hub, ports);
  expect(unpinned.map(({ id }) => id)).toEqual([gguf.id]);
  expect(pinned.map(({ id }) => id)).toEqual([webllm.id]);
  const artifacts = pinned[0]?.manifest.artifacts ?? [];
  expect(artifacts.map(({ sha256: hash, bytes }) => [bytes, hash])).toEqual(
    expect.arrayContaining([
      [3000, sha256(shard)],
      [200, sha256(config)],
    ]),
  );
  expect(artifacts).toHaveLength(4);
  for (const { source } of artifacts) expect(source.revision).toBe(hub.revision(webllm.files.repo));
});
