import type { MachineView } from '@/messaging/topics/machine';

/** A laptop, as the browser tells of it. */
export const sampleMachine: MachineView = {
  device: {
    cores: 8,
    memoryBytes: 8_589_934_592,
    freeBytes: 212_000_000_000,
    gpu: { name: 'Intel Iris Xe', isSoftware: false },
  },
};
