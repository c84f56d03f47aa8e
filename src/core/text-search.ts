/** A part of a text: from `start` up to `end`, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const ASCII = /^[\0-\x7f]*$/;
/**
 * Accents of Latin, Greek and Cyrillic, the points of Hebrew and the vowel marks of Arabic:
 * people leave them out when they search. Marks that make another letter (of Devanagari, say, or
 * the voicing marks of kana) stay.
 */
const LEFT_OUT =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;

/** The text as it is compared: without case, and without the marks that people leave out. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(LEFT_OUT, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(LEFT_OUT, '');
}

/** The words of a query, folded. Something is found where all of them are in one text. */
export function termsOf(query: string): readonly string[] {
  return [...new Set(fold(query).split(/\s+/))].filter((term) => term !== '');
}

/** Whether the text has every term. */
export function matches(text: string, terms: readonly string[]): boolean {
  const folded = fold(text);
  return terms.every((term) => folded.includes(term));
}

/** Where the terms are in the text: in its order, apart from each other, whole characters. */
export function findRanges(text: string, terms: readonly string[]): readonly TextRange[] {
  const { folded, startOf, endOf } = foldWithPlaces(text);
  const found: TextRange[] = [];
  for (const term of terms) {
    if (term === '') continue;
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      found.push({ start: startOf(at), end: endOf(at + term.length - 1) });
    }
  }
  return merged(found);
}

interface FoldedPlaces {
  readonly folded: string;
  /** Where in the text the folded unit comes from. */
  startOf(unit: number): number;
  endOf(unit: number): number;
}

function foldWithPlaces(text: string): FoldedPlaces {
  if (ASCII.test(text)) {
    return { folded: text.toLowerCase(), startOf: (unit) => unit, endOf: (unit) => unit + 1 };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    const end = at + character.length;
    // A mark that is left out belongs to the letter before it.
    if (part === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    folded += part;
    at = end;
  }
  return {
    folded,
    startOf: (unit) => starts[unit] ?? text.length,
    endOf: (unit) => ends[unit] ?? text.length,
  };
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}
