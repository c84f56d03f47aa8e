import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { ModelUnknownError } from './catalog';
import { descriptionOf, NO_DESCRIPTION, nameOf } from './families';
import { hubCatalog, SMART } from './hub-catalog';

const catalog = hubCatalog();
const listed = catalog.models.filter(({ engine }) => engine === 'webllm');

describe('the catalogue of the hub', () => {
  it('has Smart as its default (I8)', () => {
    const model = catalog.getDefaultModel();
    expect(model.id).toBe(SMART);
    expect(model).toMatchObject({
      name: 'Smart',
      tier: 'smart',
      sizeMB: 1807,
      estimated: false,
      contextWindow: 4096,
      licence: 'Llama 3.2 Community License',
      url: 'https://huggingface.co/mlc-ai/Llama-3.2-3B-Instruct-q4f16_1-MLC',
      requiredFeatures: ['shader-f16'],
    });
  });

  it('gives a model by its id, and says which it does not have', () => {
    expect(catalog.getModelById(asId('phi-2-q4f16_1-MLC')).name).toBe('Quick');
    expect(() => catalog.getModelById(asId('phi-0'))).toThrow(ModelUnknownError);
  });

  it('has no id twice, and outside the tiers no name twice', () => {
    const ids = catalog.models.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = catalog.models.filter(({ tier }) => tier === 'all').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says what a person must know to choose any of its models', () => {
    for (const model of catalog.models) {
      expect(model.name, model.id).not.toBe('');
      expect(model.description, model.id).not.toContain(NO_DESCRIPTION);
      expect(model.description, model.id).not.toContain('\n');
      expect(model.sizeMB, model.id).toBeGreaterThan(100);
      expect(model.memoryBytes, model.id).toBeGreaterThan(0);
      expect(model.contextWindow, model.id).toBeGreaterThanOrEqual(1024);
      expect(model.url, model.id).toBe(`https://huggingface.co/${model.files.repo}`);
      expect(model.files.repo, model.id).toMatch(/^[\w.-]+\/[\w.-]+$/);
    }
  });

  it('asks for shader-f16 wherever a model computes in 16 bits, also where the list forgot', () => {
    for (const { id, requiredFeatures } of listed) {
      expect(requiredFeatures.includes('shader-f16'), id).toBe(/f16/.test(id));
    }
  });

  it('offers no model that does not chat', () => {
    const ids = listed.map(({ id }) => id).join(' ');
    expect(ids).not.toMatch(/embed|vision|-Base-/);
    expect(listed.length).toBeGreaterThan(150);
  });
});

describe('the tiers', () => {
  it('come first and in their order, each for a GPU with f16, one without, and the CPU', () => {
    expect(catalog.models.slice(0, 12).map(({ tier, id }) => `${tier} ${id}`)).toEqual([
      'instant SmolLM2-360M-Instruct-q4f16_1-MLC',
      'instant SmolLM2-360M-Instruct-q4f32_1-MLC',
      'instant SmolLM2-360M-Instruct-Q4_K_M-GGUF',
      'quick phi-2-q4f16_1-MLC',
      'quick phi-2-q4f32_1-MLC',
      'quick phi-2-Q4_K_M-GGUF',
      'smart Llama-3.2-3B-Instruct-q4f16_1-MLC',
      'smart Llama-3.2-3B-Instruct-q4f32_1-MLC',
      'smart Llama-3.2-3B-Instruct-Q4_K_M-GGUF',
      'genius Qwen3-8B-q4f16_1-MLC',
      'genius Qwen3-8B-q4f32_1-MLC',
      'genius Qwen3-4B-Q4_K_M-GGUF',
    ]);
    expect(catalog.models.slice(12).every(({ tier }) => tier === 'all')).toBe(true);
  });

  it('let Instant arrive in under half a minute at 100 Mbit/s, in every variant', () => {
    for (const { tier, sizeMB, id } of catalog.models) {
      if (tier === 'instant') expect((sizeMB * 8) / 100, id).toBeLessThan(30);
    }
  });
});

describe('the name of a model', () => {
  it.each([
    ['Llama-3.1-8B-Instruct-q4f32_1-MLC-1k', 'Llama 3.1 8B Instruct · f32 · 1k'],
    ['gemma-2-2b-it-q4f16_1-MLC', 'Gemma 2 2B Instruct'],
    ['gemma3-1b-it-q4f16_1-MLC', 'Gemma 3 1B Instruct'],
    ['phi-1_5-q4f16_1-MLC', 'Phi 1.5'],
    ['SmolLM2-135M-Instruct-q0f16-MLC', 'SmolLM2 135M Instruct · full'],
    ['Ministral-3-3B-Instruct-2512-BF16-q4f16_1-MLC', 'Ministral 3 3B Instruct 2512'],
  ])('of %s is %s', (id, name) => {
    expect(nameOf(id)).toBe(name);
  });

  it('of an id of another shape is that id in words', () => {
    expect(nameOf('some-model')).toBe('some model');
    expect(descriptionOf('some-model')).toBe(NO_DESCRIPTION);
  });
});
