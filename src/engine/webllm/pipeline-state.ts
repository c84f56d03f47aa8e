import type { MLCEngine } from '@mlc-ai/web-llm';
import * as v from 'valibot';
import { loadedPipeline } from './loaded-pipeline';

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

/** Looks into the loaded pipeline; null where it has another shape, as a later version may. */
export function pipelineState(engine: MLCEngine): PipelineState | null {
  const parsed = v.safeParse(PipelineSchema, loadedPipeline(engine));
  if (!parsed.success) return null;
  const ids = parsed.output.outputIds;
  const last: unknown = Array.isArray(ids) ? ids.at(-1) : null;
  return {
    heldTokens: parsed.output.filledKVCacheLength,
    lastToken: typeof last === 'number' ? last : null,
  };
}
