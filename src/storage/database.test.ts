import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { Database, openDatabase, StorageFailedError } from './database';
import { first } from './migrations/001-first';

describe('the database', () => {
  it('of the first shape opens with every row it had', async () => {
    const old = new Dexie('of-the-first-shape');
    first(old);
    await old.open();
    const rows: Record<string, object> = {
      conversations: { id: 'c', site: 'example.com', updatedAt: 1 },
      messages: { id: 'm', conversationId: 'c', order: 0, state: 'complete' },
      drafts: { conversationId: 'c', text: 'half', quote: null },
      downloads: { modelId: 'a', order: 1 },
      handoffs: { id: 'h', windowId: 1, conversationId: 'c' },
      settings: { key: 'theme', value: 'dark' },
    };
    for (const [table, row] of Object.entries(rows)) await old.table(table).add(row);
    old.close();

    const db = await openDatabase('of-the-first-shape');
    expect(db.tables.map(({ name }) => name).sort()).toEqual(Object.keys(rows).sort());
    const added: Record<string, object> = {
      conversations: { targetRevision: 0, pinned: false, deletedAt: null },
    };
    for (const [table, row] of Object.entries(rows)) {
      expect(await db.table(table).toArray()).toEqual([{ ...row, ...added[table] }]);
    }
    db.close();
  });

  it('is one and the same for everybody who opens it by the name of the product', () => {
    expect(new Database().name).toBe('homebody');
  });

  it('that cannot be opened says so, with the browser’s reason, and keeps its rows', async () => {
    // A table whose key differs is what no version of Homebody can open.
    const foreign = new Dexie('foreign');
    foreign.version(1).stores({ conversations: '++number' });
    await foreign.open();
    await foreign.table('conversations').add({ text: 'precious' });
    foreign.close();

    const opening = openDatabase('foreign');
    await expect(opening).rejects.toBeInstanceOf(StorageFailedError);
    await expect(opening).rejects.toMatchObject({
      code: 'storage-failed',
      fields: {
        what: 'The database could not be opened',
        detail: expect.stringMatching(/\w+Error: /),
      },
    });

    const again = new Dexie('foreign');
    await again.open();
    expect(await again.table('conversations').count()).toBe(1);
    again.close();
  });
});
