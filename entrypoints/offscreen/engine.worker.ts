import { openInstalledFile } from '@/engine/wllama/open-installed-file';
import { threadsFor } from '@/engine/wllama/threads-for';
import { WllamaEngine } from '@/engine/wllama/wllama-engine';
import { lockLifeline } from '@/engine/worker/lifeline';
import { serveEngines } from '@/engine/worker/serve-engines';

const lifeline = lockLifeline(navigator.locks);

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
      }),
  },
  { lifeline, makeId: () => crypto.randomUUID() },
);
