import { HomebodyError } from '@/core/errors/homebody-error';
import { ContextOverflowError } from '../errors/context-overflow-error';
import { EngineFailedError } from '../errors/engine-failed-error';

const OVERFLOW = /number of prompt tokens: (\d+); context window size: (\d+)/;

/** What WebLLM 0.2.86 threw while it answered, as an error of ours. */
export function answerFailure(thrown: unknown): HomebodyError {
  if (thrown instanceof HomebodyError) return thrown;
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const overflow = OVERFLOW.exec(reason);
  if (overflow) return new ContextOverflowError(Number(overflow[1]), Number(overflow[2]));
  return new EngineFailedError(reason.slice(0, 500), { cause: thrown });
}
