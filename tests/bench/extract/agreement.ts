/** How far an extracted text agrees with the one that was expected, from 0 to 1. */
export interface Agreement {
  /** Of the words that were extracted, the share that was expected. */
  readonly precision: number;
  /** Of the words that were expected, the share that was extracted. */
  readonly recall: number;
  /** The harmonic mean of both. */
  readonly f1: number;
}

/**
 * Compares texts as bags of words: runs of letters, digits and marks, in lower case, each as often
 * as it stands there. Blanks, punctuation and order say nothing about what was left out or taken
 * in. Two texts without a word agree.
 */
export function agreementOf(extracted: string, expected: string): Agreement {
  const [ours, theirs] = [wordsOf(extracted), wordsOf(expected)];
  const counts = new Map<string, number>();
  for (const word of theirs) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of ours) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  if (ours.length === 0 && theirs.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const precision = ours.length === 0 ? 0 : shared / ours.length;
  const recall = theirs.length === 0 ? 0 : shared / theirs.length;
  return { precision, recall, f1: shared === 0 ? 0 : (2 * shared) / (ours.length + theirs.length) };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
