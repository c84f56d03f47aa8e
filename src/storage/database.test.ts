import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { Database, openDatabase, StorageFailedError } from './database';
import { DraftsRepository } from './drafts-repository';
import { ListingRepository } from './listing-repository';
import { first } from './migrations/001-first';
import { intents } from './migrations/002-intents';
import { listing } from './migrations/003-listing';

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
    const tables = [...Object.keys(rows), 'listing', 'draftQuotes', 'pageNotes'];
    expect(db.tables.map(({ name }) => name).sort()).toEqual(tables.sort());
    const added: Record<string, object> = {
      conversations: { targetRevision: 0, pinned: false, deletedAt: null },
    };
    for (const [table, row] of Object.entries(rows)) {
      expect(await db.table(table).toArray()).toEqual([{ ...row, ...added[table] }]);
    }
    db.close();
  });

  it('of the second shape has its conversations in the list, those to be shown', async () => {
    const old = new Dexie('of-the-second-shape');
    first(old);
    intents(old);
    await old.open();
    const like = { site: 'example.com', updatedAt: 5, pinned: false, deletedAt: null };
    await old.table('conversations').bulkAdd([
      { ...like, id: 'said', title: 'Lease', pinned: true },
      { ...like, id: 'empty', title: '' },
      { ...like, id: 'deleted', title: 'Gone', deletedAt: 4 },
    ]);
    await old.table('messages').bulkAdd([
      { id: 'q', conversationId: 'said', order: 0, role: 'user', text: 'Why?' },
      {
        id: 'a',
        conversationId: 'said',
        order: 1,
        state: 'complete',
        text: '# Because\n\nof **it**',
      },
      { id: 'w', conversationId: 'said', order: 2, state: 'waiting', text: '' },
    ]);
    old.close();

    const db = await openDatabase('of-the-second-shape');
    expect(await new ListingRepository(db).page(null, null, 10)).toEqual([
      {
        ...{ id: 'said', site: 'example.com', title: 'Lease', updatedAt: 5, pinned: true },
        excerpt: 'Because of it',
      },
    ]);
    db.close();
  });

  it('of the third shape has its drafts with what they quote', async () => {
    const old = new Dexie('of-the-third-shape');
    for (const migrate of [first, intents, listing]) migrate(old);
    await old.open();
    const quote = { text: 'q', pageTitle: 't', pageUrl: 'https://example.com/' };
    await old.table('drafts').bulkAdd([
      { conversationId: 'c', text: 'half', quote },
      { conversationId: 'd', text: 'another', quote: null },
    ]);
    old.close();

    const db = await openDatabase('of-the-third-shape');
    const drafts = new DraftsRepository(db);
    expect(await drafts.get(asId('c'))).toEqual({ text: 'half', quote });
    expect(await drafts.get(asId('d'))).toEqual({ text: 'another', quote: null });
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
