import type { Quote } from './conversation';
import { guessTokens } from './token-estimate';

/** Share of the window for what stands around a page: the answer, and room to spare. */
const AROUND_SHARE = 1 / 4;
/** Tokens for the question, the page's title and address, and what models are told of quotes. */
const AROUND_TOKENS = 150;
/** Of this much text the tokens a character takes are guessed, in UTF-16 code units. */
const SAMPLE = 20_000;

/**
 * Where in a page a model with this window will probably have to stop reading, in UTF-16 code
 * units of its text. A guess from its letters, to be told before anything is counted.
 *
 * @param contextWindow tokens
 */
export function guessedReach({ text, from = 0 }: Quote, contextWindow: number): number {
  const room = Math.max(0, contextWindow * (1 - AROUND_SHARE) - AROUND_TOKENS);
  const sample = text.slice(from, from + SAMPLE);
  if (sample === '') return text.length;
  const units = Math.floor((room * sample.length) / guessTokens(sample));
  return Math.min(text.length, from + units);
}
