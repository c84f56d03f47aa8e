import type { PageNotes, PartNote } from './page-notes';

/**
 * How far a model has read a page in passes: all that it takes to go on with the first part that
 * has no note yet.
 */
export interface PassesSoFar {
  /** The model's window, in tokens; 0 before it was known. */
  readonly window: number;
  /** Tokens for each guessed one, as the engine counted last. */
  readonly rate: number;
  /** Parts that were read, those of earlier rounds among them. */
  readonly done: number;
  /** Further rounds that were begun. */
  readonly round: number;
  /** The notes of the round before, which are read in this one; null: the page itself is. */
  readonly before: PageNotes | null;
  /** On the parts that were read in this round, in their order. */
  readonly notes: readonly PartNote[];
  /** Where the next part begins in what is read in this round, in UTF-16 code units. */
  readonly from: number;
  /** What came of all of it; null before its end. */
  readonly result: PageNotes | null;
}

/**
 * A page of which nothing was read yet.
 * @param from where a model begins to read it, in UTF-16 code units
 */
export function nothingRead(from: number): PassesSoFar {
  return {
    ...{ window: 0, rate: 1, done: 0, round: 0 },
    ...{ before: null, notes: [], from, result: null },
  };
}

/**
 * Where in the page the notes end, in UTF-16 code units.
 * @param length of the page's text
 */
export function notedTo({ before, notes, from, result }: PassesSoFar, length: number): number {
  return before !== null || result !== null ? length : (notes.at(-1)?.pageTo ?? from);
}
