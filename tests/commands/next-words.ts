/**
 * What to write so that a reader who has seen `written` has seen `shown`. A text that was begun
 * anew is written again from its start, on a line of its own.
 */
export function nextWords(written: string, shown: string): string {
  return shown.startsWith(written) ? shown.slice(written.length) : `\n${shown}`;
}
