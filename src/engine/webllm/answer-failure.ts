import { HomebodyError } from '@/core/errors/homebody-error';
import { ContextOverflowError } from '../errors/context-overflow-error';
import { EngineFailedError } from '../errors/engine-failed-error';

/**
 * WebLLM hands the tokens of a prompt to a function as so many arguments, for which there is no
 * room beyond some 120,000. A guess is short of the count by a factor of four at most.
 */
const LEAST_GUESS_WITHOUT_ROOM = 30_000;

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
  // That happens before it compares them with the window, and a `RangeError` is all that is heard.
  const hasNoRoom = asked.guessed > Math.max(asked.contextWindow, LEAST_GUESS_WITHOUT_ROOM);
  if (thrown instanceof RangeError && hasNoRoom) {
    return new ContextOverflowError(Math.ceil(asked.guessed), asked.contextWindow);
  }
  const reason = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const overflow = OVERFLOW.exec(reason);
  if (overflow) return new ContextOverflowError(Number(overflow[1]), Number(overflow[2]));
  return new EngineFailedError(reason.slice(0, 500), { cause: thrown });
}
