/** Longest text that is taken from a whole page, in UTF-16 code units: some 400,000 words. */
export const LONGEST_PAGE_TEXT = 2 * 1024 * 1024;

/** Longest text of a selection, in UTF-16 code units. More than any model here can read at once. */
export const LONGEST_QUOTE = 200_000;

/** Stands at the end of a quote that was cut, for the person and for the model. */
export const QUOTE_CUT = '\n… The selection goes on; it was too long to be quoted whole.';

/** A quote's text, cut where it is too long, never inside a character, with a line that says so. */
export function cutQuote(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const end = LONGEST_QUOTE - QUOTE_CUT.length;
  const isInside = /[\ud800-\udbff]/.test(text.charAt(end - 1));
  return text.slice(0, isInside ? end - 1 : end) + QUOTE_CUT;
}
