/** WebLLM in a plain page, as its own documentation uses it: its worker, its client, its cache. */
import { CreateWebWorkerMLCEngine, type WebWorkerMLCEngine } from '@mlc-ai/web-llm';
import type { Asked } from '../asked';
import { TextClock } from '../text-clock';
import type { PlainOrder } from './plain-order';

const MODEL = 'model-under-test';

let engine: WebWorkerMLCEngine | null = null;
let maxTokens = 0;

const api = {
  /** Milliseconds from the asking until it can answer. */
  async load(order: PlainOrder): Promise<number> {
    maxTokens = order.maxTokens;
    const startedAt = performance.now();
    const worker = new Worker(new URL('./plain-webllm.worker.ts', import.meta.url), {
      type: 'module',
    });
    const model_list = [
      { model: order.url, model_id: MODEL, model_lib: `${order.url}library.wasm` },
    ];
    engine = await CreateWebWorkerMLCEngine(
      worker,
      MODEL,
      // The store that the extension reads from; all else is as it comes.
      { appConfig: { cacheBackend: 'opfs', model_list } },
      { context_window_size: order.contextWindow },
    );
    return performance.now() - startedAt;
  },
  async ask(text: string, stopAtOnce = false): Promise<Asked> {
    if (!engine) throw new Error('Nothing is loaded');
    await engine.resetChat();
    const clock = new TextClock(() => performance.now());
    const chunks = await engine.chat.completions.create({
      messages: [{ role: 'user', content: text }],
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: maxTokens,
      temperature: 0,
    });
    let usage = { prompt_tokens: 0, completion_tokens: 0 };
    for await (const chunk of chunks) {
      clock.take(chunk.choices[0]?.delta.content ?? '');
      usage = chunk.usage ?? usage;
      if (stopAtOnce && clock.hasText) engine.interruptGenerate();
    }
    return clock.asked(usage.prompt_tokens, usage.completion_tokens);
  },
};

export type PlainPage = typeof api;
Object.assign(globalThis, { plainPage: api });
