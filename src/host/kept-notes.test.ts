import { expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { joinNotes } from '@/core/page-notes';
import { KeptNotes } from './kept-notes';

const HERE = asId<'conversation'>('here');
const THERE = asId<'conversation'>('there');
const MODEL = asId<'model'>('model');
const question = (at: number) => asId<'message'>(`question-${at}`);
const notes = joinNotes([{ note: 'Note.', pageTo: 9 }], 1);

it('notes are kept for the model that made them, while they are among the newest', () => {
  const kept = new KeptNotes();
  for (let at = 0; at < 50; at++) kept.keep(HERE, question(at), MODEL, notes);
  expect(kept.get(question(49), MODEL)).toBe(notes);
  expect(kept.get(question(49), asId<'model'>('other'))).toBeNull();
  expect(kept.get(question(0), MODEL)).toBeNull();
});

it('notes go with their conversation', () => {
  const kept = new KeptNotes();
  kept.keep(HERE, question(1), MODEL, notes);
  kept.keep(THERE, question(2), MODEL, notes);
  kept.drop(HERE);
  expect(kept.get(question(1), MODEL)).toBeNull();
  expect(kept.get(question(2), MODEL)).toBe(notes);
});
