import type { Quote } from './conversation';

/** Share of the window for what stands around a page: the answer, the question, what models are told. */
const AROUND_SHARE = 1 / 4;
/** Of this much text the tokens a character takes are guessed, in UTF-16 code units. */
const SAMPLE = 20_000;
/** Tokens a character takes, by and large: letters of alphabets that models know best, others, signs. */
const LATIN = 0.28;
const OTHER = 0.5;
const SIGN = 1;

/**
 * Where in a page a model with this window will probably have to stop reading, in UTF-16 code
 * units of its text. A guess from the kind of its letters, to be told before anything is counted.
 *
 * @param contextWindow tokens
 */
export function guessedReach({ text, from = 0 }: Quote, contextWindow: number): number {
  const room = contextWindow * (1 - AROUND_SHARE);
  return Math.min(text.length, from + Math.floor(room / tokensPerUnit(text, from)));
}

function tokensPerUnit(text: string, from: number): number {
  const sample = text.slice(from, from + SAMPLE);
  if (sample === '') return LATIN;
  const signs =
    sample.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  const latin = sample.match(/[\p{ASCII}\p{sc=Latin}]/gu)?.length ?? 0;
  const other = Math.max(0, sample.length - signs - latin);
  return (latin * LATIN + other * OTHER + signs * SIGN) / sample.length;
}
