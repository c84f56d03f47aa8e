/** The first request can come back empty while the browser still starts its GPU process. */
const SECOND_TRY_MS = 300;

/**
 * Asks for an adapter, and once more after a pause where there is none.
 * @param sleep waits for as many milliseconds
 */
export async function requestAdapterTwice(
  request: () => Promise<GPUAdapter | null>,
  sleep: (ms: number) => Promise<void>,
): Promise<GPUAdapter | null> {
  const first = await request();
  if (first) return first;
  await sleep(SECOND_TRY_MS);
  return request();
}

/** What is used of `navigator.gpu`. */
export interface GpuEntry {
  requestAdapter(options?: GPURequestAdapterOptions): Promise<GPUAdapter | null>;
}

/**
 * Watches the device that WebLLM makes for itself. WebLLM takes the loss of a device for an
 * order to unload and says nothing: the next call would find no model and no reason.
 */
export class GpuWatch {
  readonly #onLost: (reason: GPUDeviceLostInfo) => void;
  #device: GPUDevice | null = null;

  /** `onLost` is called once for a device that went away without having been asked to. */
  constructor(
    gpu: GpuEntry,
    sleep: (ms: number) => Promise<void>,
    onLost: (reason: GPUDeviceLostInfo) => void,
  ) {
    this.#onLost = onLost;
    const request = gpu.requestAdapter.bind(gpu);
    gpu.requestAdapter = async (options) => {
      const adapter = await requestAdapterTwice(() => request(options), sleep);
      if (adapter) this.#watch(adapter);
      return adapter;
    };
  }

  /** Gives the device's memory back; its end is then no loss. */
  release(): void {
    const device = this.#device;
    this.#device = null;
    device?.destroy();
  }

  #watch(adapter: GPUAdapter): void {
    const request = adapter.requestDevice.bind(adapter);
    adapter.requestDevice = async (descriptor) => {
      const device = await request(descriptor);
      this.#device = device;
      void device.lost.then((reason) => {
        if (this.#device !== device) return;
        this.#device = null;
        this.#onLost(reason);
      });
      return device;
    };
  }
}
