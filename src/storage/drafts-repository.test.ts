import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '@/core/draft';
import { CONVERSATION } from '../../tests/harness/conversation-values';
import { type Database, openDatabase } from './database';
import { DraftsRepository } from './drafts-repository';

const quoting = (text: string): Draft => ({
  text: `On ${text}`,
  quote: { text, pageTitle: 'A page', pageUrl: 'https://example.com/' },
});

let db: Database;
beforeEach(async () => {
  db = await openDatabase('drafts');
});
afterEach(() => db.delete());

describe('a draft', () => {
  it('is read with the quote that was kept with its text, whatever is written meanwhile', async () => {
    const drafts = new DraftsRepository(db);
    const [one, other] = [quoting('one'), quoting('other')];
    await drafts.put(CONVERSATION, one);
    const [found] = await Promise.all([drafts.find(CONVERSATION), drafts.put(CONVERSATION, other)]);
    expect([one, other]).toContainEqual(found);
    expect(await drafts.find(CONVERSATION)).toEqual(other);
  });
});
