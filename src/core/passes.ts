import type { Quote } from './conversation';
import { cutText } from './cut-text';
import type { Turn } from './engine';
import type { PageNotes } from './page-notes';
import { QUOTED_IS_DATA, quotation, quotedNotes, type TextPart } from './quotation';
import { guessTokens } from './token-estimate';

/** Longest note on a part, in tokens. */
const LONGEST_NOTE = 200;

/** Share of the window that a part takes; the rest is for the question, the note and wrong guesses. */
const PART_SHARE = 5 / 8;

/** Share of the window that all notes may take together when the question is answered from them. */
const NOTES_SHARE = 1 / 2;

/** Least of a text that is read at a time, in UTF-16 code units. */
const LEAST_PART = 200;

/** How much a note on a part may have, in tokens: never so much that notes grow longer than the text. */
export function noteTokens(window: number): number {
  return Math.max(16, Math.min(LONGEST_NOTE, Math.floor(window / 8)));
}

/** Whether notes take no more of a window than leaves a good answer room. */
export function fitAsNotes({ text, rate }: PageNotes, window: number): boolean {
  return guessTokens(text) * rate <= window * NOTES_SHARE;
}

/** The part of a text that is read next, from `from` on. Never empty where there is text left. */
export function nextPart(text: string, from: number, window: number, rate: number): TextPart {
  const room = window * PART_SHARE;
  let to = from;
  let tokens = 0;
  // Looked at a hundred letters at a time: a part has thousands.
  while (to < text.length && tokens <= room) {
    tokens += guessTokens(text.slice(to, to + 100)) * rate;
    to = Math.min(to + 100, text.length);
  }
  const limit = tokens <= room ? text.length : Math.max(from + LEAST_PART, to - 100);
  return { from, to: cutText(text, from, Math.min(limit, text.length)) };
}

/** How many parts there are from `from` on, as it looks now. */
export function partsLeft(text: string, from: number, window: number, rate: number): number {
  let parts = 0;
  for (let at = from; at < text.length; parts++) at = nextPart(text, at, window, rate).to;
  return parts;
}

/**
 * What a model is asked about one part of a long page.
 * @param isOfNotes the text of the quote is notes on the page
 */
export function turnsForPart(
  prompts: readonly string[],
  question: string,
  quote: Quote,
  part: TextPart,
  isOfNotes: boolean,
): Turn[] {
  const told = [...prompts, QUOTED_IS_DATA].join('\n\n');
  const text = quote.text.slice(part.from, part.to).trim();
  const quoted = isOfNotes ? quotedNotes(quote, text, 'some') : quotation(quote, part);
  const task =
    `Write short notes on what ${isOfNotes ? 'these notes say' : 'this part says'}, ` +
    'above all what helps with the question below. Only notes, no introduction.';
  return [
    { role: 'system', content: told },
    { role: 'user', content: `${quoted}\n\n${task}\n\nQuestion: ${question}` },
  ];
}
