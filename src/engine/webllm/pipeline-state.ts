import type { MLCEngine } from '@mlc-ai/web-llm';
import * as v from 'valibot';

const PipelineSchema = v.object({
  filledKVCacheLength: v.pipe(v.number(), v.integer(), v.minValue(0)),
  outputIds: v.pipe(v.unknown(), v.check(Array.isArray)),
});

/** What WebLLM's pipeline knows and its interface does not tell. */
export interface PipelineState {
  /** Tokens that the KV cache holds. */
  readonly heldTokens: number;
  /** The token that was decoded last; null before the first. */
  readonly lastToken: number | null;
}

/**
 * Looks into the one loaded pipeline of WebLLM 0.2.86; null where it has another shape, as a later
 * version may. Nothing but figures and a safeguard hangs on it.
 */
export function pipelineState(engine: MLCEngine): PipelineState | null {
  const pipelines: unknown = Reflect.get(engine, 'loadedModelIdToPipeline');
  const pipeline: unknown = pipelines instanceof Map ? [...pipelines.values()][0] : null;
  const parsed = v.safeParse(PipelineSchema, pipeline);
  if (!parsed.success) return null;
  const ids = parsed.output.outputIds;
  const last: unknown = Array.isArray(ids) ? ids.at(-1) : null;
  return {
    heldTokens: parsed.output.filledKVCacheLength,
    lastToken: typeof last === 'number' ? last : null,
  };
}
