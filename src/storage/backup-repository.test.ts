import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { aConversationView, anAnswer, CONVERSATION } from '../../tests/harness/conversation-values';
import { BackupRepository } from './backup-repository';
import { openDatabase } from './database';

const said = [...Array(1_200).keys()].map((order) => ({
  ...anAnswer(order),
  id: asId<'message'>(`answer-${String(order).padStart(4, '0')}`),
}));

/** A long thread, and how many messages each read of the database gave. */
async function withLongThread(name: string) {
  const db = await openDatabase(name);
  const { conversation } = aConversationView();
  await db.conversations.add({ ...conversation, title: 'Long' });
  await db.messages.bulkAdd(said);
  db.close();
  const reads: number[] = [];
  db.use({
    stack: 'dbcore',
    create: (core) => ({
      ...core,
      table: (table) => {
        const { query, ...rest } = core.table(table);
        return {
          ...rest,
          query: async (request) => {
            const response = await query(request);
            if (table === 'messages') reads.push(response.result.length);
            return response;
          },
        };
      },
    }),
  });
  await db.open();
  return { db, reads };
}

it('a long thread goes into a backup whole, and nothing stands still while it is read', async () => {
  const { db, reads } = await withLongThread('backup-repository-long');
  const taken: unknown[] = [];
  await new BackupRepository(db).readAll((thread) => taken.push(...thread.messages));
  expect(taken).toEqual(said);
  expect(Math.max(...reads)).toBeLessThan(600);
  await db.delete();
});

it('a backup has all threads as they were at one moment, also while they are written to', async () => {
  const { db } = await withLongThread('backup-repository-moment');
  const other = asId<'conversation'>(`${CONVERSATION}-other`);
  const { conversation } = aConversationView();
  await db.conversations.add({ ...conversation, id: other, title: 'Other' });
  const elsewhere = { ...anAnswer(0), id: asId<'message'>('elsewhere'), conversationId: other };
  const first = said.slice(0, 1);
  const backups: Promise<string[]>[] = [];
  for (const text of ['first', 'second', 'third']) {
    const writing = db.messages.bulkPut([...first, elsewhere].map((one) => ({ ...one, text })));
    const texts: string[] = [];
    const reading = new BackupRepository(db).readAll(({ messages }) => {
      texts.push(...messages.slice(0, 1).map((message) => message.text));
    });
    backups.push(reading.then(() => texts));
    await writing;
  }
  for (const [one, another, ...more] of await Promise.all(backups)) {
    expect(another).toBe(one);
    expect(more).toEqual([]);
  }
  await db.delete();
});
