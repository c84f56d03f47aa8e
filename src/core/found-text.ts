import { findRanges, type TextRange } from './text-search';

/** A piece of a text with the places where something was found in it. */
export interface FoundText {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** How much stands before the first place and in all, in UTF-16 code units. */
const BEFORE = 40;
const LENGTH = 180;
/** Where the piece may begin later than meant, to begin with a word. */
const TO_NEXT_WORD = 20;

/** A whole short text, e.g. a title, with what was found in it. */
export function foundIn(text: string, terms: readonly string[]): FoundText {
  return { text, ranges: findRanges(text, terms) };
}

/** A line around the first place where something was found in a long text. */
export function foundAround(text: string, terms: readonly string[]): FoundText {
  const [first] = findRanges(text, terms);
  const from = first ? beginning(text, first.start) : 0;
  const to = wholeCharacters(text, Math.min(text.length, from + LENGTH));
  const line = text.slice(from, to).replace(/\s/g, ' ');
  const begun = from > 0 ? `…${line}` : line;
  return foundIn(to < text.length ? `${begun}…` : begun, terms);
}

function beginning(text: string, start: number): number {
  const wanted = start - BEFORE;
  if (wanted <= 0) return 0;
  const space = text.slice(wanted, wanted + TO_NEXT_WORD).search(/\s/);
  return wholeCharacters(text, space < 0 ? wanted : wanted + space + 1);
}

/** Not between the two halves of a character. */
function wholeCharacters(text: string, at: number): number {
  const isLowHalf = /[\udc00-\udfff]/.test(text.charAt(at));
  return isLowHalf ? at + 1 : at;
}
