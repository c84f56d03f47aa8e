import { describe, expect, it } from 'vitest';
import type { DeviceFacts, GpuFacts } from './device';
import { chooseVariant, deviceFit, type ModelNeeds } from './device-fit';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** As Chromium 156 reports SwiftShader on Linux. */
const SWIFTSHADER: GpuFacts = {
  vendor: 'google',
  architecture: 'swiftshader',
  description: '',
  isSoftware: true,
  features: ['depth-clip-control', 'timestamp-query'],
  maxBufferBytes: GIB,
  maxBindingBytes: GIB,
  workgroupStorageBytes: 32_768,
  storageBuffersPerStage: 10,
};
/** As Chromium 156 reports an NVIDIA H200 through Vulkan; f16 is hidden there by default. */
const NVIDIA_LINUX: GpuFacts = {
  vendor: 'nvidia',
  architecture: 'hopper',
  description: '',
  isSoftware: false,
  features: ['subgroups', 'timestamp-query'],
  maxBufferBytes: 4 * GIB,
  maxBindingBytes: 2 * GIB,
  workgroupStorageBytes: 49_152,
  storageBuffersPerStage: 16,
};
const STRONG: GpuFacts = {
  ...NVIDIA_LINUX,
  architecture: 'ada',
  features: ['shader-f16', 'subgroups', 'timestamp-query'],
};
const INTEGRATED: GpuFacts = {
  ...STRONG,
  vendor: 'intel',
  architecture: 'gen-12lp',
  maxBufferBytes: 2 * GIB,
  workgroupStorageBytes: 32_768,
};

function machine(gpu: GpuFacts | null, changes: Partial<DeviceFacts> = {}): DeviceFacts {
  return {
    gpu,
    cores: 8,
    memoryBytes: 32 * GIB,
    isIsolated: true,
    freeBytes: 100 * GIB,
    ...changes,
  };
}
const laptop8 = machine(INTEGRATED, { memoryBytes: 8 * GIB });
const bindings128 = machine({
  ...INTEGRATED,
  maxBufferBytes: 256 * MIB,
  maxBindingBytes: 128 * MIB,
});

/** Sizes are the hub's and WebLLM's own list's. */
const SMART: ModelNeeds = {
  engine: 'webllm',
  downloadBytes: 1_807_423_488,
  memoryBytes: 2_264 * MIB,
  requiredFeatures: ['shader-f16'],
  bindingBytes: null,
  hasLibrary: true,
};
const SMART_F32: ModelNeeds = { ...SMART, memoryBytes: 2_952 * MIB, requiredFeatures: [] };
const LARGE: ModelNeeds = { ...SMART, downloadBytes: 4.3 * GIB, memoryBytes: 5_001 * MIB };
const CPU: ModelNeeds = {
  engine: 'wllama',
  downloadBytes: 98_362_432,
  memoryBytes: 365 * MIB,
  requiredFeatures: [],
  bindingBytes: null,
  hasLibrary: true,
};

const cases: readonly [string, ModelNeeds, DeviceFacts, string, readonly string[]][] = [
  ['the default model on a strong desktop', SMART, machine(STRONG), 'fits', []],
  ['a large model on a strong desktop', LARGE, machine(STRONG), 'fits', []],
  ['the default model on a laptop with 8 GB', SMART, laptop8, 'fits', []],
  ['a large model on a laptop with 8 GB', LARGE, laptop8, 'slow', ['little-memory']],
  [
    'the default model with 4 GB',
    SMART,
    machine(INTEGRATED, { memoryBytes: 4 * GIB }),
    'slow',
    ['little-memory'],
  ],
  [
    'a large model with 4 GB',
    LARGE,
    machine(INTEGRATED, { memoryBytes: 4 * GIB }),
    'no',
    ['little-memory'],
  ],
  [
    'a model whose library this build lacks',
    { ...SMART, hasLibrary: false },
    machine(STRONG),
    'no',
    ['no-library'],
  ],
  ['any WebGPU model without an adapter', SMART, machine(null), 'no', ['no-gpu']],
  [
    'a half-precision model without shader-f16',
    SMART,
    machine(NVIDIA_LINUX),
    'no',
    ['missing-feature'],
  ],
  ['its f32 variant there', SMART_F32, machine(NVIDIA_LINUX), 'fits', []],
  ['a model with small tensors and 128 MB bindings', SMART, bindings128, 'fits', []],
  [
    'a model with a 300 MB tensor and 128 MB bindings',
    { ...SMART, bindingBytes: 300 * MIB },
    bindings128,
    'no',
    ['small-limit'],
  ],
  [
    'a model where workgroups have 16 KB',
    SMART,
    machine({ ...STRONG, workgroupStorageBytes: 16_384 }),
    'no',
    ['small-limit'],
  ],
  ['a model on software WebGPU', SMART_F32, machine(SWIFTSHADER), 'slow', ['software-gpu']],
  [
    'a model larger than the disk has room for',
    SMART,
    machine(STRONG, { freeBytes: 1.8e9 }),
    'no',
    ['no-room'],
  ],
  [
    'a model where nothing is told of memory and disk',
    SMART,
    machine(STRONG, { memoryBytes: null, freeBytes: null }),
    'fits',
    [],
  ],
  ['a small CPU model without an adapter', CPU, machine(null), 'fits', []],
  ['a small CPU model on two cores', CPU, machine(null, { cores: 2 }), 'slow', ['few-cores']],
  [
    'a small CPU model without isolation',
    CPU,
    machine(null, { isIsolated: false }),
    'slow',
    ['one-thread'],
  ],
  [
    'a large CPU model',
    { ...CPU, downloadBytes: 4 * GIB, memoryBytes: 5 * GIB },
    machine(null),
    'slow',
    ['large-for-cpu'],
  ],
];

describe('deviceFit', () => {
  it.each(cases)('%s', (_, needs, device, verdict, reasons) => {
    const fit = deviceFit(needs, device);
    expect([fit.verdict, fit.reasons.map(({ code }) => code)]).toEqual([verdict, reasons]);
  });

  it('counts no limit between the two sizes that WebLLM asks for', () => {
    const bindings512 = machine({ ...STRONG, maxBindingBytes: 512 * MIB });
    const needs = { ...SMART, bindingBytes: 188 * MIB };
    expect(deviceFit(needs, bindings512).reasons).toEqual([
      { code: 'small-limit', limit: 'binding', needs: 188 * MIB, has: 128 * MIB },
    ]);
  });

  it('says by how much a limit is too small', () => {
    const needs = { ...SMART, bindingBytes: 300 * MIB };
    expect(deviceFit(needs, bindings128).reasons).toEqual([
      { code: 'small-limit', limit: 'binding', needs: 300 * MIB, has: 128 * MIB },
    ]);
  });
});

describe('chooseVariant', () => {
  const variants = [SMART, SMART_F32, CPU].map((needs) => ({ needs }));

  it.each([
    ['half precision where the GPU has it', machine(STRONG), SMART],
    ['single precision where it has not', machine(NVIDIA_LINUX), SMART_F32],
    ['the processor where there is no GPU', machine(null), CPU],
    ['the processor where the GPU is software', machine(SWIFTSHADER), CPU],
  ])('takes %s', (_, device, needs) => {
    expect(chooseVariant(variants, device)?.variant.needs).toBe(needs);
  });

  it('takes a slow variant where none fits, and none where none runs', () => {
    const slow = machine(SWIFTSHADER, { cores: 2 });
    expect(chooseVariant(variants, slow)?.fit.verdict).toBe('slow');
    expect(chooseVariant([{ needs: SMART }], machine(null))).toBeNull();
  });
});
