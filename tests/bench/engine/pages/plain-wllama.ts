/** wllama in a plain page, as the package is published; threads and batches as in the extension. */
import { type ChatCompletionChunk, Wllama } from '@wllama/wllama/esm/index.js';
import { threadsFor } from '@/engine/wllama/threads-for';
import type { Asked } from '../asked';
import { TextClock } from '../text-clock';
import type { PlainOrder } from './plain-order';
import type { PlainPage } from './plain-webllm';

const FILE = 'weights.gguf';

let wllama: Wllama | null = null;
let maxTokens = 0;

const api: PlainPage = {
  async load(order: PlainOrder): Promise<number> {
    maxTokens = order.maxTokens;
    const file = await kept(order.url);
    const startedAt = performance.now();
    wllama = new Wllama({ default: new URL('/wllama.wasm', location.href).href });
    wllama.setCompat(null);
    await wllama.loadModel([file], {
      n_ctx: order.contextWindow,
      n_threads: threadsFor(navigator.hardwareConcurrency, crossOriginIsolated),
      n_gpu_layers: 0,
      n_parallel: 1,
      n_batch: 64,
      n_ubatch: 64,
    });
    return performance.now() - startedAt;
  },
  async ask(text: string, stopAtOnce = false): Promise<Asked> {
    if (!wllama) throw new Error('Nothing is loaded');
    const stop = new AbortController();
    const clock = new TextClock(() => performance.now());
    const counts = { prompt: 0, answer: 0 };
    const onData = (chunk: ChatCompletionChunk) => {
      clock.take(chunk.choices[0]?.delta.content ?? '');
      const { timings } = chunk;
      if (timings) {
        counts.prompt = timings.cache_n + timings.prompt_n;
        counts.answer = timings.predicted_n;
      }
      if (stopAtOnce && clock.hasText) stop.abort();
    };
    try {
      await wllama.createChatCompletion({
        messages: [{ role: 'user', content: text }],
        max_tokens: maxTokens,
        temperature: 0,
        cache_prompt: true,
        abortSignal: stop.signal,
        stream: true,
        onData,
      });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
    return clock.asked(counts.prompt, counts.answer);
  },
};

/** The weights from the disk of the browser, where the first load has put them. */
async function kept(url: string): Promise<File> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(FILE, { create: true });
  if ((await handle.getFile()).size === 0) {
    const { body } = await fetch(url);
    await body?.pipeTo(await handle.createWritable());
  }
  return handle.getFile();
}

Object.assign(globalThis, { plainPage: api });
