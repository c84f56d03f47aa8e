import { HomebodyError } from '@/core/errors/homebody-error';
import { ContextOverflowError } from '../errors/context-overflow-error';
import { EngineFailedError } from '../errors/engine-failed-error';
import { EngineLostError } from '../errors/engine-lost-error';
import type { Overflow } from './wllama-log';

/**
 * What wllama threw, as an error of ours. A WebAssembly that crashed throws a `RuntimeError`
 * once and strings from then on; both mean that it is gone.
 */
export function wllamaFailure(thrown: unknown, overflow: Overflow | null): HomebodyError {
  if (thrown instanceof HomebodyError) return thrown;
  if (overflow) return new ContextOverflowError(overflow.n_prompt_tokens, overflow.n_ctx);
  if (typeof thrown === 'string') return new EngineLostError(thrown);
  if (!(thrown instanceof Error)) return new EngineFailedError(String(thrown));
  if (thrown.name === 'RuntimeError') return new EngineLostError(thrown.message, { cause: thrown });
  return new EngineFailedError(thrown.message, { cause: thrown });
}
