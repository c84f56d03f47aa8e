import { expect, it } from 'vitest';
import type { Question } from '@/core/conversation';
import { asId } from '@/core/ids';
import { nothingRead } from '@/core/passes-so-far';
import { privateId } from '@/core/private-conversation';
import type { PageNotesRow } from '@/storage/database';
import { aQuestion } from '../../tests/harness/conversation-values';
import { KeptNotes } from './kept-notes';

const MODEL = asId<'model'>('model');
const quote = { text: 'A page', pageTitle: 'Page', pageUrl: 'https://example.com/' };
const soFar = { ...nothingRead(0), done: 1, notes: [{ note: 'Note.', pageTo: 6 }], from: 6 };

/** Notes that a host keeps; a disk that outlives it. */
function start(rows = new Map<string, PageNotesRow>()) {
  const faults: unknown[] = [];
  const disk = { isFull: false };
  const kept = new KeptNotes({
    repository: {
      get: async (questionId, modelId) => rows.get(`${questionId} ${modelId}`),
      put: async (row) => {
        if (disk.isFull) throw new Error('full');
        rows.set(`${row.questionId} ${row.modelId}`, row);
      },
    },
    onFault: (error) => faults.push(error),
  });
  return { kept, rows, faults, disk };
}

const question = (at: number, changed: Partial<Question> = {}): Question => ({
  ...aQuestion(at),
  quote,
  ...changed,
});

it('notes are there after a restart, for the model that made them and that page', async () => {
  const { kept, rows } = start();
  await kept.keep(question(0), MODEL, soFar);
  const next = start(rows).kept;
  expect(await next.get(question(0), MODEL)).toEqual(soFar);
  expect(await next.get(question(0), asId<'model'>('other'))).toBeNull();
  expect(await next.get(question(2), MODEL)).toBeNull();
  const changed = question(0, { quote: { ...quote, text: 'Another page' } });
  expect(await next.get(changed, MODEL)).toBeNull();
});

it('notes of a private window are written down nowhere, and go with it', async () => {
  const { kept, rows } = start();
  const conversationId = privateId('here');
  const asked = question(0, { conversationId });
  await kept.keep(asked, MODEL, soFar);
  expect(rows.size).toBe(0);
  expect(await kept.get(asked, MODEL)).toEqual(soFar);
  kept.drop(conversationId);
  expect(await kept.get(asked, MODEL)).toBeNull();
});

it('notes that find the disk full are there until the browser ends', async () => {
  const { kept, disk, faults } = start();
  disk.isFull = true;
  await kept.keep(question(0), MODEL, soFar);
  expect(faults).toHaveLength(1);
  expect(await kept.get(question(0), MODEL)).toEqual(soFar);
});
