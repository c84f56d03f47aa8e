import { WllamaEngine } from '@/engine/wllama/wllama-engine';
import { Wllama } from './scripted-wllama';

/** The CPU engine over a wllama whose worker a test can end. */
export class WllamaRig {
  readonly kind = 'wllama';
  #loseWorker: () => void = () => {};

  makeEngine(onIdleLoss: () => void): WllamaEngine {
    return new WllamaEngine({
      wasmUrl: 'chrome-extension://homebody/wllama/wllama.wasm',
      threads: 1,
      lifeline: {
        hold: async () => {},
        watch: () =>
          new Promise((gone) => {
            this.#loseWorker = gone;
          }),
      },
      openFile: async () => new File([emptyGguf()], 'weights'),
      onIdleLoss,
    });
  }

  /** What was asked for last is told to stop when this aborts. */
  get asked(): AbortSignal | null {
    return Wllama.last?.signal ?? null;
  }

  lose(): void {
    this.#loseWorker();
  }
}

/** The head of a GGUF, version 3, with no tensors and nothing said about them. */
function emptyGguf(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Uint32Array([0x46554747, 3, 0, 0, 0, 0]).buffer);
}
