import type { DeviceFacts } from '@/core/device';
import { probeDevice } from '@/engine/device/probe-device';

/** What the browser tells of this machine. */
export function probeThisMachine(): Promise<DeviceFacts> {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return probeDevice({
    gpu: navigator.gpu ? answering(navigator.gpu) : null,
    cores: navigator.hardwareConcurrency,
    memoryGiB: deviceMemory ?? null,
    isIsolated: self.crossOriginIsolated,
    estimate: () => navigator.storage.estimate(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}

/** A driver that hangs answers neither way; waited for without end it would keep the host from starting. */
const LONGEST_WAIT_MS = 5_000;

function answering(gpu: GPU): Pick<GPU, 'requestAdapter'> {
  return {
    requestAdapter: (options) =>
      Promise.race([
        gpu.requestAdapter(options),
        new Promise<null>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS, null)),
      ]),
  };
}
