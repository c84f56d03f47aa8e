import { expect, it } from 'vitest';
import { joinNotes, lastNoteWithin } from './page-notes';

const notes = joinNotes(
  [
    { note: '', pageTo: 100 },
    { note: 'One.', pageTo: 200 },
    { note: 'Two.', pageTo: 300 },
    { note: '', pageTo: 400 },
  ],
  1,
);

it('notes stand one below the other, without those that say nothing', () => {
  expect(notes.text).toBe('One.\nTwo.');
});

it('notes that are cut are known to be on so much of the page as their last whole one', () => {
  expect(lastNoteWithin(notes, 3)).toBeNull();
  expect(lastNoteWithin(notes, 8)).toEqual({ at: 4, pageTo: 200 });
  expect(lastNoteWithin(notes, 9)).toEqual({ at: 9, pageTo: 400 });
});
