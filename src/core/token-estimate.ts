import type { Turn } from './engine';

/** What a chat template puts around a turn, in tokens. */
const TURN_TOKENS = 8;

/**
 * How many tokens a text may have, guessed from its letters: more than most models make of it, so
 * that there is room where no engine has counted yet. Engines have no call that counts.
 */
export function guessTokens(text: string): number {
  let tokens = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Latin letters come four to a token, those of other alphabets about two; signs of Chinese one.
    tokens += code < 0x80 ? 0.3 : code < 0x800 ? 0.6 : 1;
  }
  return tokens;
}

export function guessTurns(turns: readonly Turn[]): number {
  return turns.reduce((sum, { content }) => sum + TURN_TOKENS + guessTokens(content), 0);
}
