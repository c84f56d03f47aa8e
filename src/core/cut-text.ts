import { isInsideCharacter } from './quotation';

/** A cut is moved back to the end of a line or of a word where that costs no more than this share. */
const GIVEN_UP = 1 / 4;

/**
 * Where a text that is read from `from` on, and up to `limit` at most, is best cut: behind a line,
 * else behind a word, and never inside a character. Never before `from`.
 */
export function cutText(text: string, from: number, limit: number): number {
  if (limit >= text.length) return text.length;
  if (limit <= from) return from;
  const earliest = limit - Math.floor((limit - from) * GIVEN_UP);
  // Looked for here alone: a text without any line would be looked through for each part of it.
  const line = text.slice(Math.max(from, earliest - 1), limit).lastIndexOf('\n') + 1;
  if (line > 0) return Math.max(from, earliest - 1) + line;
  for (let at = limit; at > from && at >= earliest; at--) {
    if (/\s/.test(text.charAt(at - 1))) return at;
  }
  return isInsideCharacter(text, limit) ? limit - 1 : limit;
}
