/** Notes on a page, one after another in its order. */
export interface PageNotes {
  readonly text: string;
  /** Where they end, each in `text` and what it is on in the page, in UTF-16 code units; rising. */
  readonly ends: readonly NoteEnd[];
  /** Tokens for each guessed one, as the engine that wrote them counted last. */
  readonly rate: number;
}

export interface NoteEnd {
  readonly at: number;
  readonly pageTo: number;
}

/** What was noted of one part of a page; empty where the model had nothing to say of it. */
export interface PartNote {
  readonly note: string;
  readonly pageTo: number;
}

/** Notes as one text, each on lines of its own. */
export function joinNotes(notes: readonly PartNote[], rate: number): PageNotes {
  const ends: NoteEnd[] = [];
  let text = '';
  for (const { note, pageTo } of notes) {
    if (note !== '') text += text === '' ? note : `\n${note}`;
    ends.push({ at: text.length, pageTo });
  }
  return { text, ends, rate };
}

/** Behind the last note that ends before `limit`; null where not even the first does. */
export function lastNoteWithin({ ends }: PageNotes, limit: number): NoteEnd | null {
  return ends.findLast(({ at }) => at > 0 && at <= limit) ?? null;
}
