import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import type { Model } from '@/core/model';
import { developerOffer, HUB, librariesIn, releasedOffer } from './builds';
import { Catalog, ModelUnknownError } from './catalog';
import { demoModel } from './demo';
import { SMART } from './hub-catalog';

const model = (id: string): Model => ({ ...demoModel, id: asId(id) });

describe('a catalogue', () => {
  const catalog = new Catalog([model('a'), model('b')], asId('b'));

  it('has its models in the order in which they are offered', () => {
    expect(catalog.models.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('gives a model by its id', () => {
    expect(catalog.getModelById(asId('a'))).toBe(catalog.models[0]);
    expect([catalog.has(asId('a')), catalog.has(asId('c'))]).toEqual([true, false]);
  });

  it('says which model it does not have', () => {
    expect(() => catalog.getModelById(asId('c'))).toThrow(ModelUnknownError);
    expect(() => catalog.getModelById(asId('c'))).toThrow(
      expect.objectContaining({ code: 'model-unknown', fields: { modelId: 'c' } }),
    );
  });

  it('gives the default, and says so where that is not on offer', () => {
    expect(catalog.getDefaultModel().id).toBe('b');
    expect(() => new Catalog([model('a')], asId('z')).getDefaultModel()).toThrow(ModelUnknownError);
  });
});

describe('a released build', () => {
  it('has new conversations begin with Smart, from the public hub (I8)', () => {
    const { catalog, hub } = releasedOffer(null);
    expect(catalog.defaultModelId).toBe(SMART);
    expect(SMART).toBe('Llama-3.2-3B-Instruct-q4f16_1-MLC');
    expect(hub).toBe('https://huggingface.co');
  });

  it('does not offer the demo model', () => {
    expect(releasedOffer(null).catalog.has(demoModel.id)).toBe(false);
  });
});

describe('the libraries of a package', () => {
  it('are those that its list names, and none where it has no list', () => {
    expect(librariesIn({ libraries: ['a.wasm'] })).toEqual(new Set(['a.wasm']));
    for (const list of [null, undefined, '', { libraries: 7 }]) {
      expect(librariesIn(list)).toEqual(new Set());
    }
  });
});

describe('a developer build', () => {
  it.each(['http://127.0.0.1:4873', 'http://localhost:1'])('takes models from %s', (hub) => {
    const offer = developerOffer({ hub }, null);
    expect(offer.hub).toBe(hub);
    expect(offer.catalog.getDefaultModel()).toBe(demoModel);
  });

  it.each([
    undefined,
    null,
    'http://127.0.0.1:4873',
    {},
    { hub: 7 },
    { hub: 'https://evil.example' },
    { hub: 'http://127.0.0.1.evil.example:80' },
    { hub: 'http://127.0.0.1:80@evil.example' },
    { hub: 'http://localhost:80/path' },
    { hub: 'http://localhost:80\n' },
    { hub: 'http://127.0.0.1:99999' },
  ])('takes them from the public hub where its settings are %j', (settings) => {
    expect(developerOffer(settings, null).hub).toBe(HUB);
  });
});

describe('a developer build that offers the released models too', () => {
  it('has them after its own, and begins with the demo model all the same', () => {
    const { catalog } = developerOffer({ hub: 'http://localhost:1', released: true }, null);
    expect(catalog.models[0]).toBe(demoModel);
    expect(catalog.has(SMART)).toBe(true);
    expect(catalog.defaultModelId).toBe(demoModel.id);
  });
});

describe('the demo model', () => {
  const { id, manifest, contextWindow, licence, name, description } = demoModel;

  it('is pinned to bytes that cannot change', () => {
    expect(manifest.modelId).toBe(id);
    expect(manifest.artifacts).not.toHaveLength(0);
    for (const { bytes, sha256, source } of manifest.artifacts) {
      expect(bytes).toBeGreaterThan(0);
      expect(Number.isSafeInteger(bytes)).toBe(true);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(source.revision).toMatch(/^[0-9a-f]{40}$/);
      expect(source.repo).toMatch(/^[\w.-]+\/[\w.-]+$/);
      expect(source.path).toMatch(/^[\w.-]+(\/[\w.-]+)*$/);
    }
    const ids = manifest.artifacts.map((artifact) => artifact.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what a person must know to choose it', () => {
    expect([name, description, licence]).not.toContain('');
    expect(contextWindow).toBeGreaterThan(0);
  });
});
