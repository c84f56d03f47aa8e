import { describe, expect, it } from 'vitest';
import { hubCatalog } from './hub-catalog';
import { pinnedModel } from './pinned-model';
import { pinnedModels } from './pinned-models';

const { models } = hubCatalog();
const COMMIT = 'c0ffee'.padEnd(40, '0');
const smart = hubCatalog().getDefaultModel();
const FILES = ['mlc-chat-config.json', 'tokenizer.json', 'tensor-cache.json', 'params_shard_0.bin'];
const files = FILES.map((path) => ({ path, bytes: 7, sha256: 'a'.repeat(64) }));
const pin = pinnedModel(smart, files, COMMIT);
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the pins of a build', () => {
  it('that are in the repository are whole', () => {
    expect(() => pinnedModels(models)).not.toThrow();
  });

  it('are models that need no lookup, in the words of this build’s catalogue', () => {
    const older = { ...pin, name: 'Clever', description: 'As it was called once.' };
    expect(pinnedModels(models, asJson([older]))).toEqual([pin]);
  });

  it('are left out where the catalogue no longer has the model', () => {
    expect(pinnedModels([], asJson([pin]))).toEqual([]);
  });

  it('are refused where they are not of that shape, or lack a file', () => {
    expect(() => pinnedModels(models, [{ ...pin, manifest: {} }])).toThrow();
    const [artifact] = pin.manifest.artifacts;
    const cut = { ...pin, manifest: { ...pin.manifest, artifacts: [artifact] } };
    expect(() => pinnedModels(models, asJson([cut]))).toThrow('params_shard_0.bin');
    const artifacts = pin.manifest.artifacts.map((one) => ({
      ...one,
      source: { ...one.source, revision: 'main' },
    }));
    const loose = { ...pin, manifest: { ...pin.manifest, artifacts } };
    expect(() => pinnedModels(models, asJson([loose]))).toThrow();
  });
});
