/** Longer texts are counted by their blanks: finding every word boundary would hold up the page. */
const EXACT_UP_TO = 20_000;

/** Words as a reader would count them, also in scripts that write none between blanks. */
export function countWords(text: string): number {
  if (text.length > EXACT_UP_TO) return text.split(/\s+/u).filter((word) => word !== '').length;
  let words = 0;
  for (const part of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (part.isWordLike === true) words += 1;
  }
  return words;
}
