import { HomebodyError } from '@/core/errors/homebody-error';
import { ContextOverflowError } from '../errors/context-overflow-error';
import { EngineFailedError } from '../errors/engine-failed-error';

const OVERFLOW = /number of prompt tokens: (\d+); context window size: (\d+)/;

/** What was asked, in tokens. */
export interface AskedPrompt {
  /** Nobody counted it. */
  readonly guessed: number;
  readonly contextWindow: number;
}

/** What WebLLM 0.2.86 threw while it answered, as an error of ours. */
export function answerFailure(thrown: unknown, asked: AskedPrompt): HomebodyError {
  if (thrown instanceof HomebodyError) return thrown;
  // It hands the tokens of a prompt to a function as so many arguments, before it compares them
  // with the window: of more than some 120,000 only that is heard that there was no room for them.
  if (thrown instanceof RangeError && asked.guessed > asked.contextWindow) {
    return new ContextOverflowError(Math.ceil(asked.guessed), asked.contextWindow);
  }
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const overflow = OVERFLOW.exec(reason);
  if (overflow) return new ContextOverflowError(Number(overflow[1]), Number(overflow[2]));
  return new EngineFailedError(reason.slice(0, 500), { cause: thrown });
}
