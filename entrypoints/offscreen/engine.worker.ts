import { ModelFiles } from '@/engine/webllm/model-files';
import { WebLlmEngine } from '@/engine/webllm/webllm-engine';
import { openInstalledFile } from '@/engine/wllama/open-installed-file';
import { threadsFor } from '@/engine/wllama/threads-for';
import { WllamaEngine } from '@/engine/wllama/wllama-engine';
import { lockLifeline } from '@/engine/worker/lifeline';
import { serveEngines } from '@/engine/worker/serve-engines';

const lifeline = lockLifeline(navigator.locks);
/** Its end frees the lifeline, by which the host notices at once. */
const onIdleLoss = () => self.close();

serveEngines(
  self,
  {
    wllama: () =>
      new WllamaEngine({
        wasmUrl: new URL('/wllama/wllama.wasm', self.location.origin).href,
        threads: threadsFor(navigator.hardwareConcurrency, self.crossOriginIsolated),
        lifeline,
        async openFile(file) {
          return openInstalledFile(await navigator.storage.getDirectory(), file);
        },
        onIdleLoss,
      }),
    webllm: () =>
      new WebLlmEngine({
        importWebLlm: () => import('@mlc-ai/web-llm'),
        scope: self,
        gpu: navigator.gpu ?? null,
        openFiles: async () => new ModelFiles(await navigator.storage.getDirectory()),
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        onIdleLoss,
      }),
  },
  { lifeline, makeId: () => crypto.randomUUID() },
);
