import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { asId } from '@/core/ids';
import type { Model } from '@/core/model';
import { PinnedModels } from './pinned-models';

const model: Model = {
  id: asId('one'),
  name: 'One',
  description: 'A model.',
  tier: 'instant',
  engine: 'wllama',
  contextWindow: 4096,
  licence: 'MIT',
  manifest: {
    modelId: asId('one'),
    artifacts: [
      {
        id: 'a',
        role: 'llm',
        name: 'One',
        bytes: 1,
        sha256: 'a'.repeat(64),
        source: { repo: 'owner/one', revision: 'b'.repeat(40), path: 'a.gguf' },
        place: { kind: 'blob' },
      },
    ],
  },
};

test('case 59: a model is pinned once, and keeps its commit and hashes', async () => {
  const first = new PinnedModels();
  expect(await first.get(model.id)).toBeNull();
  expect(await first.pin(model)).toEqual(model);
  first.close();

  const again = new PinnedModels();
  const moved = { ...model, manifest: { ...model.manifest, artifacts: [] } };
  expect(await again.pin(moved)).toEqual(model);
  expect(await again.list()).toEqual([model]);
  await again.delete(model.id);
  expect(await again.get(model.id)).toBeNull();
  again.close();
});
