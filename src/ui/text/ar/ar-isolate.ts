const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * A name, an address or other foreign words as they stand in an Arabic sentence: in their own
 * direction, without drawing the numbers and marks beside them into it. A sentence that begins
 * with them still counts as Arabic.
 */
export function isolate(words: string): string {
  return `${FIRST_STRONG_ISOLATE}${words}${POP_DIRECTIONAL_ISOLATE}`;
}
