import { describe, expect, it } from 'vitest';
import { licenceOf, UNKNOWN_LICENCE } from './licences';
import { LISTED_MODELS } from './listed-model';

describe('the licence of a model', () => {
  it.each([
    ['Llama-3.2-3B-Instruct-q4f16_1-MLC', 'Llama 3.2 Community License'],
    ['Llama-3.1-8B-Instruct-q4f32_1-MLC-1k', 'Llama 3.1 Community License'],
    ['Llama-3-8B-Instruct-q4f16_1-MLC', 'Llama 3 Community License'],
    ['Llama-2-7b-chat-hf-q4f16_1-MLC', 'Llama 2 Community License'],
    ['TinyLlama-1.1B-Chat-v1.0-q4f16_1-MLC', 'Apache-2.0'],
    ['phi-2-q4f16_1-MLC', 'MIT'],
    ['Phi-3.5-mini-instruct-q4f16_1-MLC', 'MIT'],
    ['gemma-2-2b-it-q4f16_1-MLC', 'Gemma Terms of Use'],
    ['gemma3-1b-it-q4f16_1-MLC', 'Gemma Terms of Use'],
    ['Qwen3-8B-q4f16_1-MLC', 'Apache-2.0'],
    ['SmolLM2-360M-Instruct-q4f16_1-MLC', 'Apache-2.0'],
  ])('of %s is %s', (id, licence) => {
    expect(licenceOf(id)).toBe(licence);
  });

  it('of a model made from Llama names Llama', () => {
    expect(licenceOf('Hermes-3-Llama-3.2-3B-q4f16_1-MLC')).toBe('Llama 3.2 Community License');
    expect(licenceOf('DeepSeek-R1-Distill-Llama-8B-q4f16_1-MLC')).toContain('Llama 3.1');
  });

  it('of the Qwen 2.5 models of 3B, which are for research only, is not that of their siblings', () => {
    for (const id of ['Qwen2.5-3B-Instruct-q4f16_1-MLC', 'Qwen2.5-Coder-3B-Instruct-q4f32_1-MLC']) {
      expect(licenceOf(id)).toBe('Qwen Research License');
    }
    expect(licenceOf('Qwen2.5-7B-Instruct-q4f16_1-MLC')).toBe('Apache-2.0');
  });

  it('is known for every model on offer', () => {
    const unknown = LISTED_MODELS.filter(({ id }) => licenceOf(id) === UNKNOWN_LICENCE);
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });
});
