/** A graphics processor as the browser lets us see it. Limits are bytes where they have a unit. */
export interface GpuFacts {
  readonly vendor: string;
  readonly architecture: string;
  /** Often empty: browsers hide it. */
  readonly description: string;
  /** Drawn by the processor, not by graphics hardware. */
  readonly isSoftware: boolean;
  readonly features: readonly string[];
  readonly maxBufferBytes: number;
  readonly maxBindingBytes: number;
  readonly workgroupStorageBytes: number;
  readonly storageBuffersPerStage: number;
}

/** What is known of this machine, in plain values. */
export interface DeviceFacts {
  /** Null where the browser offers none. */
  readonly gpu: GpuFacts | null;
  readonly cores: number;
  /** Main memory; browsers round it and stop counting at some size, so it is a lower bound. Null where it is not told. */
  readonly memoryBytes: number | null;
  /** Whether the engine may use several threads. */
  readonly isIsolated: boolean;
  /** Room for downloads. Null where it is not told. */
  readonly freeBytes: number | null;
}
