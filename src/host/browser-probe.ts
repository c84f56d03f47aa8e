import type { DeviceFacts } from '@/core/device';
import { probeDevice } from '@/engine/device/probe-device';

/** What the browser tells of this machine. */
export function probeThisMachine(): Promise<DeviceFacts> {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return probeDevice({
    gpu: navigator.gpu ?? null,
    cores: navigator.hardwareConcurrency,
    memoryGiB: deviceMemory ?? null,
    isIsolated: self.crossOriginIsolated,
    estimate: () => navigator.storage.estimate(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}
