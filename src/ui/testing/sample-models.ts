import { asId } from '@/core/ids';
import type { ModelsView, ModelView } from '@/messaging/topics/models';

function model(part: Partial<ModelView> & Pick<ModelView, 'id' | 'name'>): ModelView {
  return {
    description: '',
    tier: 'all',
    engine: 'wllama',
    bytes: 98_362_432,
    estimated: false,
    memoryBytes: null,
    fit: null,
    because: [],
    contextWindow: 4096,
    licence: 'Apache-2.0',
    lifecycle: null,
    attempt: 0,
    step: null,
    progress: null,
    error: null,
    ...part,
  };
}

export const INSTANT = asId<'model'>('instant');
export const QUICK = asId<'model'>('quick');
export const SMART = asId<'model'>('smart');
export const GENIUS = asId<'model'>('genius');

/** Four models in four states, as a surface would be told. Smart is loaded. */
export const sampleModels: ModelsView = {
  models: [
    model({
      id: SMART,
      name: 'Smart',
      description: 'Good at most things. Fits this machine.',
      tier: 'smart',
      engine: 'webllm',
      bytes: 1_807_423_488,
      memoryBytes: 2_373_000_000,
      fit: { verdict: 'fits', reasons: [] },
      licence: 'Llama 3.2 Community License',
      lifecycle: 'Ready',
    }),
    model({
      id: INSTANT,
      name: 'Instant',
      description: 'Small and fast; often wrong.',
      tier: 'instant',
      lifecycle: 'Ready',
    }),
    model({
      id: QUICK,
      name: 'Quick',
      description: 'Short answers and code.',
      tier: 'quick',
      engine: 'webllm',
      bytes: 1_564_948_480,
      memoryBytes: 3_200_000_000,
      fit: { verdict: 'slow', reasons: [{ code: 'software-gpu' }] },
      licence: 'MIT',
    }),
    model({
      id: GENIUS,
      name: 'Genius',
      description: 'The best that fits a strong machine.',
      tier: 'genius',
      engine: 'webllm',
      bytes: 4_612_000_000,
      estimated: true,
      memoryBytes: 5_965_000_000,
      fit: {
        verdict: 'no',
        reasons: [{ code: 'little-memory', needs: 5_965_000_000, has: 4_294_967_296 }],
      },
      lifecycle: 'Failed',
    }),
  ],
  defaultModelId: SMART,
  queue: [],
  engine: { loadedModelId: SMART, device: 'gpu', loading: null, error: null },
  activeConversationId: null,
  switchingTo: null,
  lastSwitch: null,
};
