import type { GpuEntry } from '@/engine/webllm/gpu-watch';
import { ModelFiles, type Scope } from '@/engine/webllm/model-files';
import { WebLlmEngine } from '@/engine/webllm/webllm-engine';
import { smallLibrary } from '../../harness/small-library';

const CONFIG = {
  context_window_size: 256,
  vocab_size: 2,
  tokenizer_files: ['tokenizer.json'],
  conv_template: {
    system_template: '{system_message}',
    roles: { user: 'u', assistant: 'a' },
    seps: ['\n'],
  },
};
const FILES: Readonly<Record<string, unknown>> = {
  'mlc-chat-config.json': CONFIG,
  'tensor-cache.json': { records: [] },
  'tokenizer.json': {},
};

/** The files of a model without any weights. */
class FilesInMemory extends ModelFiles {
  override async open(_scope: Scope, url: string): Promise<File> {
    const name = url.split('/').at(-1) ?? '';
    return new File([JSON.stringify(FILES[name])], name);
  }
}

/** The GPU engine over a WebLLM that never ends an answer and a device that a test can lose. */
export class WebLlmRig {
  readonly kind = 'webllm';
  #loseDevice: (info: { reason: string; message: string }) => void = () => {};
  #interrupted: AbortController | null = null;

  makeEngine(onIdleLoss: () => void): WebLlmEngine {
    const gpu = {
      requestAdapter: async () => ({
        requestDevice: async () => ({
          destroy: () => {},
          lost: new Promise((lost) => {
            this.#loseDevice = lost;
          }),
        }),
      }),
    } as unknown as GpuEntry;
    const create = async () => {
      this.#interrupted = new AbortController();
      return (async function* () {
        await new Promise(() => {});
      })();
    };
    const interrupt = () => this.#interrupted?.abort();
    class MLCEngine {
      readonly chat = { completions: { create } };
      async reload(): Promise<void> {
        await (await gpu.requestAdapter())?.requestDevice();
      }
      interruptGenerate(): void {
        interrupt();
      }
      async unload(): Promise<void> {}
    }
    return new WebLlmEngine({
      importWebLlm: async () => ({ MLCEngine }) as never,
      // The library in the package: one that would run, if anything ran.
      scope: {
        fetch: async () => new Response(smallLibrary()),
        location: { origin: 'chrome-extension://homebody' },
      },
      gpu,
      openFiles: async () => new FilesInMemory(null as never),
      sleep: async () => {},
      onIdleLoss,
    });
  }

  /** What was asked for last is told to stop when this aborts. */
  get asked(): AbortSignal | null {
    return this.#interrupted?.signal ?? null;
  }

  lose(): void {
    this.#loseDevice({ reason: 'unknown', message: 'The GPU hung' });
  }
}
