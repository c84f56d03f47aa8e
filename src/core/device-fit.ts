import type { DeviceFacts, GpuFacts } from './device';
import type { Processor } from './engine-choice';
import type { EngineKind } from './model';

/** What a model asks of a machine, in bytes. */
export interface ModelNeeds {
  readonly engine: EngineKind;
  readonly downloadBytes: number;
  /** On the graphics processor for `webllm`, in main memory for `wllama`, with the KV cache. */
  readonly memoryBytes: number;
  readonly requiredFeatures: readonly string[];
  /** The largest tensor that a shader binds; null where it is not known. */
  readonly bindingBytes: number | null;
  /** Whether this build has the library that runs it; the CPU engine needs none. */
  readonly hasLibrary: boolean;
}

/** One thing that speaks against a model on a machine, with its numbers. */
export type FitReason =
  /** Not of the machine: the person asked for this processor. */
  | { readonly code: 'chosen'; readonly processor: Processor }
  | { readonly code: 'no-library' }
  | { readonly code: 'no-gpu' }
  | { readonly code: 'missing-feature'; readonly feature: string }
  | {
      readonly code: 'small-limit';
      readonly limit: 'buffer' | 'binding' | 'workgroup-storage' | 'storage-buffers';
      readonly needs: number;
      readonly has: number;
    }
  | { readonly code: 'no-room'; readonly needs: number; readonly has: number }
  | { readonly code: 'little-memory'; readonly needs: number; readonly has: number }
  | { readonly code: 'software-gpu' }
  | { readonly code: 'few-cores'; readonly cores: number }
  | { readonly code: 'one-thread' }
  | { readonly code: 'large-for-cpu'; readonly needs: number };

/** `no`: it will not run. `slow`: it runs, but nobody will enjoy it, or it may run out of memory. */
export interface Fit {
  readonly verdict: 'fits' | 'slow' | 'no';
  /** Empty where it fits; the weightiest first. */
  readonly reasons: readonly FitReason[];
}

const GIB = 2 ** 30;
/** Beyond this share of main memory a model leaves too little for the browser. */
const TIGHT_SHARE = 0.5;
const FULL_SHARE = 0.75;
/** Browsers round down and stop counting here or above: what they give then is only "at least". */
const COUNTED_MEMORY = 8 * GIB;
/** Records, the journal and what else a download writes beside its files. */
const DISK_MARGIN = 1.05;
const CPU_COMFORT_BYTES = 1.5 * GIB;
const FEW_CORES = 4;

const MIB = 2 ** 20;

/**
 * WebLLM 0.2.86 asks an adapter for the first of these that it offers, and never for anything in
 * between: an adapter with buffers of 512 MB gets the smaller ones (`detectGPUDevice`).
 */
const BUFFER_STEPS = [1024 * MIB, 256 * MIB];
const BINDING_STEPS = [1024 * MIB, 128 * MIB];

function granted(offered: number, steps: readonly number[]): number {
  return steps.find((step) => offered >= step) ?? offered;
}

/** What WebLLM 0.2.86 demands of every adapter, whatever the model (`detectGPUDevice`). */
const WEBLLM_LIMITS = [
  {
    limit: 'buffer',
    needs: 256 * MIB,
    of: (gpu: GpuFacts) => granted(gpu.maxBufferBytes, BUFFER_STEPS),
  },
  {
    limit: 'binding',
    needs: 128 * MIB,
    of: (gpu: GpuFacts) => granted(gpu.maxBindingBytes, BINDING_STEPS),
  },
  {
    limit: 'workgroup-storage',
    needs: 32 * 2 ** 10,
    of: (gpu: GpuFacts) => gpu.workgroupStorageBytes,
  },
  { limit: 'storage-buffers', needs: 10, of: (gpu: GpuFacts) => gpu.storageBuffersPerStage },
] as const;

/** Whether a model will run on a machine, before a byte of it is fetched. */
export function deviceFit(needs: ModelNeeds, device: DeviceFacts): Fit {
  const engine = needs.engine === 'webllm' ? gpuReasons(needs, device) : cpuReasons(needs, device);
  const room = roomReasons(needs, device);
  const no = [...engine.no, ...room.no];
  const slow = [...engine.slow, ...room.slow];
  if (no.length > 0) return { verdict: 'no', reasons: [...no, ...slow] };
  return { verdict: slow.length > 0 ? 'slow' : 'fits', reasons: slow };
}

/** The variant of a model to offer: the first that fits, else the first that runs at all. */
export function chooseVariant<Variant extends { readonly needs: ModelNeeds }>(
  variants: readonly Variant[],
  device: DeviceFacts,
): { readonly variant: Variant; readonly fit: Fit } | null {
  const judged = variants.map((variant) => ({ variant, fit: deviceFit(variant.needs, device) }));
  return (
    judged.find(({ fit }) => fit.verdict === 'fits') ??
    judged.find(({ fit }) => fit.verdict === 'slow') ??
    null
  );
}

interface Reasons {
  readonly no: readonly FitReason[];
  readonly slow: readonly FitReason[];
}

function gpuReasons(needs: ModelNeeds, { gpu }: DeviceFacts): Reasons {
  const no: FitReason[] = needs.hasLibrary ? [] : [{ code: 'no-library' }];
  if (!gpu) return { no: [{ code: 'no-gpu' }, ...no], slow: [] };
  for (const feature of needs.requiredFeatures) {
    if (!gpu.features.includes(feature)) no.push({ code: 'missing-feature', feature });
  }
  for (const { limit, needs: atLeast, of } of WEBLLM_LIMITS) {
    const wanted = limit === 'binding' ? Math.max(atLeast, needs.bindingBytes ?? 0) : atLeast;
    if (of(gpu) < wanted) no.push({ code: 'small-limit', limit, needs: wanted, has: of(gpu) });
  }
  return { no, slow: gpu.isSoftware ? [{ code: 'software-gpu' }] : [] };
}

function cpuReasons(needs: ModelNeeds, { cores, isIsolated }: DeviceFacts): Reasons {
  const slow: FitReason[] = [];
  if (needs.downloadBytes > CPU_COMFORT_BYTES) {
    slow.push({ code: 'large-for-cpu', needs: needs.downloadBytes });
  }
  if (!isIsolated) slow.push({ code: 'one-thread' });
  else if (cores < FEW_CORES) slow.push({ code: 'few-cores', cores });
  return { no: [], slow };
}

function roomReasons(needs: ModelNeeds, { memoryBytes, freeBytes }: DeviceFacts): Reasons {
  const no: FitReason[] = [];
  const slow: FitReason[] = [];
  const disk = Math.ceil(needs.downloadBytes * DISK_MARGIN);
  if (freeBytes !== null && freeBytes < disk)
    no.push({ code: 'no-room', needs: disk, has: freeBytes });
  if (memoryBytes !== null && needs.memoryBytes > memoryBytes * TIGHT_SHARE) {
    const isCounted = memoryBytes < COUNTED_MEMORY;
    const isTooMuch = isCounted && needs.memoryBytes > memoryBytes * FULL_SHARE;
    (isTooMuch ? no : slow).push({
      code: 'little-memory',
      needs: needs.memoryBytes,
      has: memoryBytes,
    });
  }
  return { no, slow };
}
