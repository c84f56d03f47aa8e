import { describe, expect, it } from 'vitest';
import type { DeviceFacts, GpuFacts } from '@/core/device';
import { hubCatalog } from './hub-catalog';
import { variantFor } from './variant-for';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** As Chromium reports an Apple GPU: limits just below 4 GiB. */
const APPLE: GpuFacts = {
  vendor: 'apple',
  architecture: 'metal-3',
  description: '',
  isSoftware: false,
  features: ['shader-f16', 'subgroups', 'timestamp-query'],
  maxBufferBytes: 4_294_967_292,
  maxBindingBytes: 4_294_967_292,
  workgroupStorageBytes: 32_768,
  storageBuffersPerStage: 10,
};
/** As Chromium 156 on Linux reports its software adapter. */
const SWIFTSHADER: GpuFacts = {
  ...APPLE,
  vendor: 'google',
  architecture: 'swiftshader',
  isSoftware: true,
  features: ['subgroups', 'timestamp-query'],
  maxBufferBytes: GIB,
  maxBindingBytes: GIB,
};

const desktop: DeviceFacts = {
  gpu: APPLE,
  cores: 16,
  memoryBytes: 32 * GIB,
  isIsolated: true,
  freeBytes: 100 * GIB,
};
const MACHINES = {
  'a strong desktop': desktop,
  'a laptop with 8 GB': { ...desktop, cores: 8, memoryBytes: 8 * GIB },
  'a GPU without f16': { ...desktop, gpu: { ...APPLE, features: ['subgroups'] } },
  'bindings of 128 MB': {
    ...desktop,
    gpu: { ...APPLE, maxBufferBytes: 256 * MIB, maxBindingBytes: 128 * MIB },
  },
  'a machine without an adapter': { ...desktop, gpu: null, memoryBytes: 8 * GIB },
  'a GPU of software': { ...desktop, gpu: SWIFTSHADER, cores: 2 },
} satisfies Record<string, DeviceFacts>;

/** Instant, Quick, Smart and Genius: the variant, and how it fits. */
const TABLE: readonly (readonly [keyof typeof MACHINES, string, string, string, string])[] = [
  ['a strong desktop', 'f16 fits', 'f16 fits', 'f16 fits', 'f16 fits'],
  ['a laptop with 8 GB', 'f16 fits', 'f16 fits', 'f16 fits', 'f16 slow'],
  ['a GPU without f16', 'f32 fits', 'f32 fits', 'f32 fits', 'f32 fits'],
  ['bindings of 128 MB', 'f16 fits', 'f16 fits', 'cpu slow', 'cpu slow'],
  ['a machine without an adapter', 'cpu fits', 'cpu slow', 'cpu slow', 'cpu slow'],
  ['a GPU of software', 'cpu slow', 'cpu slow', 'cpu slow', 'cpu slow'],
];

const { models } = hubCatalog();
const TIERS = ['instant', 'quick', 'smart', 'genius'] as const;

describe('the variant of a tier', () => {
  it.each(TABLE)('on %s is: Instant %s, Quick %s, Smart %s, Genius %s', (machine, ...expected) => {
    const chosen = TIERS.map((tier) => variantFor(models, tier, MACHINES[machine]));
    expect(chosen.map((choice) => `${choice?.kind} ${choice?.fit.verdict}`)).toEqual(expected);
  });

  it('says why not the one before it', () => {
    const choice = variantFor(models, 'smart', MACHINES['a GPU without f16']);
    expect(choice?.model.id).toBe('Llama-3.2-3B-Instruct-q4f32_1-MLC');
    expect(choice?.passedOver.map(({ kind, fit }) => [kind, fit.reasons])).toEqual([
      ['f16', [{ code: 'missing-feature', feature: 'shader-f16' }]],
    ]);
  });

  it('says what a GPU of small bindings cannot hold, in bytes', () => {
    const choice = variantFor(models, 'smart', MACHINES['bindings of 128 MB']);
    const reasons = choice?.passedOver.map(({ fit }) => fit.reasons[0]);
    const reason = { code: 'small-limit', limit: 'binding', needs: 197_001_216, has: 128 * MIB };
    expect(reasons).toEqual([reason, reason]);
  });

  it('passes nothing over where the first fits', () => {
    expect(variantFor(models, 'smart', desktop)?.passedOver).toEqual([]);
  });

  it('is one of the engine that the person chose, even where another fits better', () => {
    expect(variantFor(models, 'smart', desktop, 'wllama')?.kind).toBe('cpu');
    const onSoftware = variantFor(models, 'smart', MACHINES['a GPU of software'], 'webllm');
    expect([onSoftware?.kind, onSoftware?.fit.verdict]).toEqual(['f32', 'slow']);
  });

  it('is given with its verdict where none runs, for those who know better', () => {
    const full = { ...desktop, freeBytes: 0 };
    const onGpu = variantFor(models, 'genius', full);
    expect([onGpu?.kind, onGpu?.fit.verdict]).toEqual(['f16', 'no']);
    expect(onGpu?.fit.reasons.map(({ code }) => code)).toEqual(['no-room']);
    // That there is no GPU says less than what the CPU lacks.
    expect(variantFor(models, 'genius', { ...full, gpu: null })?.kind).toBe('cpu');
  });

  it('is none where the catalogue has none', () => {
    expect(variantFor([], 'smart', desktop)).toBeNull();
  });
});
