import { MLCEngine } from '@mlc-ai/web-llm';
import { answerOrder } from './ask-worker';

const MODEL = 'made-up-model';

/**
 * WebLLM fetches weights in the middle of `reload()`, and says when it begins and when each shard
 * is in its cache. The time is that between the two, so neither its start nor what it does with
 * the weights counts. The worker is ended when the last shard is there.
 */
answerOrder(
  (modelUrl: string) =>
    new Promise<number>((resolve, reject) => {
      let startedAt = 0;
      const engine = new MLCEngine({
        appConfig: {
          model_list: [{ model: modelUrl, model_id: MODEL, model_lib: `${modelUrl}library.wasm` }],
        },
        logLevel: 'SILENT',
        initProgressCallback: ({ text }) => {
          if (text.startsWith('Start to fetch params')) startedAt = performance.now();
          const [, done, total] = /^Fetching param cache\[(\d+)\/(\d+)\]/.exec(text) ?? [];
          if (done !== undefined && done === total) resolve(performance.now() - startedAt);
        },
      });
      engine.reload(MODEL).catch(reject);
    }),
);
