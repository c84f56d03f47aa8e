import type { MLCEngine } from '@mlc-ai/web-llm';

/**
 * The one pipeline that WebLLM 0.2.86 has loaded, which is no part of its interface; null where a
 * later version keeps it elsewhere. Nothing but figures, a safeguard and the pace of a prefill may
 * hang on it.
 */
export function loadedPipeline(engine: MLCEngine): object | null {
  const pipelines: unknown = Reflect.get(engine, 'loadedModelIdToPipeline');
  const pipeline: unknown = pipelines instanceof Map ? [...pipelines.values()][0] : null;
  return typeof pipeline === 'object' ? pipeline : null;
}
