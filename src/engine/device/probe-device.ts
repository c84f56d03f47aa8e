import type { DeviceFacts, GpuFacts } from '@/core/device';
import { type GpuEntry, requestAdapterTwice } from '../webllm/gpu-watch';

/** What the browser tells of the machine. */
export interface DeviceParts {
  /** `navigator.gpu`; null where the browser has none. */
  readonly gpu: GpuEntry | null;
  readonly cores: number;
  /** `navigator.deviceMemory`, in GiB; null where it is not told. */
  readonly memoryGiB: number | null;
  readonly isIsolated: boolean;
  /** `navigator.storage.estimate` */
  estimate(): Promise<{ quota?: number; usage?: number }>;
  sleep(ms: number): Promise<void>;
}

/** Looks at the machine. Makes no device, fetches nothing. */
export async function probeDevice(parts: DeviceParts): Promise<DeviceFacts> {
  const { gpu, sleep } = parts;
  const adapter = gpu
    ? await requestAdapterTwice(
        () => gpu.requestAdapter({ powerPreference: 'high-performance' }),
        sleep,
      )
    : null;
  const { quota, usage } = await parts.estimate();
  return {
    gpu: adapter ? factsOf(adapter) : null,
    cores: parts.cores,
    memoryBytes: parts.memoryGiB === null ? null : parts.memoryGiB * 2 ** 30,
    isIsolated: parts.isIsolated,
    freeBytes: quota === undefined ? null : Math.max(0, quota - (usage ?? 0)),
  };
}

function factsOf({ info, features, limits }: GPUAdapter): GpuFacts {
  return {
    vendor: info.vendor,
    architecture: info.architecture,
    description: info.description,
    isSoftware: info.isFallbackAdapter || info.architecture === 'swiftshader',
    features: [...features].sort(),
    maxBufferBytes: limits.maxBufferSize,
    maxBindingBytes: limits.maxStorageBufferBindingSize,
    workgroupStorageBytes: limits.maxComputeWorkgroupStorageSize,
    storageBuffersPerStage: limits.maxStorageBuffersPerShaderStage,
  };
}
