import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANSWER_STATES, type Conversation, isOpen } from '@/core/conversation';
import { EMPTY_DRAFT } from '@/core/draft';
import { asId } from '@/core/ids';
import type { LifecycleState } from '@/core/lifecycle';
import { anAnswer, aQuestion, CONVERSATION } from '../../tests/harness/conversation-values';
import { ConversationsRepository } from './conversations-repository';
import { type Database, openDatabase } from './database';
import { DownloadsRepository } from './downloads-repository';
import { DraftsRepository } from './drafts-repository';
import { HandoffsRepository } from './handoffs-repository';

const conversation = (id: string, changed: Partial<Conversation> = {}): Conversation => ({
  id: asId(id),
  site: asId<'site'>('example.com'),
  title: '',
  targetModelId: asId<'model'>('model-1'),
  targetRevision: 0,
  createdAt: 1,
  updatedAt: 1,
  pinned: false,
  deletedAt: null,
  ...changed,
});
const quote = { text: 'q', pageTitle: 't', pageUrl: 'https://example.com/' };

let db: Database;
let count = 0;
beforeEach(async () => {
  db = await openDatabase(`repositories-${count++}`);
});
afterEach(() => db.delete());

/** The same database in the next life of the host. */
async function reopen(): Promise<void> {
  const { name } = db;
  db.close();
  db = await openDatabase(name);
}

describe('conversations', () => {
  const repository = () => new ConversationsRepository(db);

  it('of a site give the latest that is not deleted, and never one of another site', async () => {
    await repository().add(conversation('old', { updatedAt: 1 }));
    await repository().add(conversation('new', { updatedAt: 3 }));
    await repository().add(conversation('middle', { updatedAt: 2 }));
    await repository().add(conversation('other', { updatedAt: 9, site: asId('example.org') }));
    await repository().add(conversation('longer', { updatedAt: 9, site: asId('example.com.au') }));
    const latest = async (site: string) => (await repository().latestOf(asId(site)))?.id;
    expect(await latest('example.com')).toBe('new');
    await repository().mark(asId('new'), { deletedAt: 4 });
    expect(await latest('example.com')).toBe('middle');
    expect(await latest('nobody.example')).toBeUndefined();
  });

  it('keep their time, their title and their place in the list when their model changes (I7)', async () => {
    await repository().add(conversation('a', { updatedAt: 1, title: 'A' }));
    await repository().add(conversation('b', { updatedAt: 2, title: 'B' }));
    await repository().setTarget(asId('a'), { targetModelId: asId('model-2'), targetRevision: 1 });
    expect((await repository().latestOf(asId('example.com')))?.id).toBe('b');
    expect(await repository().get(asId('a'))).toEqual(
      conversation('a', {
        updatedAt: 1,
        title: 'A',
        targetModelId: asId('model-2'),
        targetRevision: 1,
      }),
    );
  });

  it('take a turn as a whole: question, answer, time, title, and no draft any more', async () => {
    await repository().add(conversation(CONVERSATION));
    await new DraftsRepository(db).put(CONVERSATION, { text: 'Why', quote });
    const spoken = { title: 'Why?', updatedAt: 5 };
    await repository().addTurn(CONVERSATION, spoken, aQuestion(0), anAnswer(1));
    await reopen();
    expect(await repository().messages(CONVERSATION)).toEqual([aQuestion(0), anAnswer(1)]);
    expect(await repository().get(CONVERSATION)).toEqual(conversation(CONVERSATION, spoken));
    expect(await new DraftsRepository(db).get(CONVERSATION)).toEqual(EMPTY_DRAFT);
  });

  it('are left as they were when a turn cannot be stored', async () => {
    await repository().add(conversation(CONVERSATION));
    const drafts = new DraftsRepository(db);
    await drafts.put(CONVERSATION, { text: 'Why', quote });
    await repository().putAnswer(anAnswer(1, { text: 'already here' }));
    const storing = repository().addTurn(
      CONVERSATION,
      { title: 'Why?', updatedAt: 5 },
      aQuestion(0),
      anAnswer(1),
    );
    await expect(storing).rejects.toThrow();
    expect(await repository().messages(CONVERSATION)).toEqual([
      anAnswer(1, { text: 'already here' }),
    ]);
    expect(await repository().get(CONVERSATION)).toEqual(conversation(CONVERSATION));
    expect(await drafts.get(CONVERSATION)).toEqual({ text: 'Why', quote });
  });

  it('have their messages in their order, however they were stored, and nobody else’s', async () => {
    for (const order of [3, 11, 1]) await repository().putAnswer(anAnswer(order));
    const elsewhere = {
      ...anAnswer(2),
      id: asId<'message'>('x'),
      conversationId: asId<'conversation'>('c'),
    };
    await repository().putAnswer(elsewhere);
    expect((await repository().messages(CONVERSATION)).map(({ order }) => order)).toEqual([
      1, 3, 11,
    ]);
    expect(await repository().message(anAnswer(3).id)).toEqual(anAnswer(3));
    expect(await repository().message(asId('gone'))).toBeUndefined();
  });

  it('keep what a model read, and not how far it was with reading', async () => {
    const read = { quoteFrom: 3, quoteTo: 9, quoteLength: 20, firstQuestionId: aQuestion(0).id };
    const progress = { kind: 'prefill', done: 1, total: 2 } as const;
    await repository().putAnswer(anAnswer(1, { read, progress }));
    await reopen();
    expect(await repository().message(anAnswer(1).id)).toEqual(anAnswer(1, { read }));
  });

  it('keep text as it was written, with emoji, NUL and half a surrogate pair', async () => {
    const text = '😀 \0 \ud83d ما هي 漢字\n';
    await repository().putAnswer(anAnswer(1, { text }));
    await reopen();
    expect((await repository().message(anAnswer(1).id))?.text).toBe(text);
  });

  it('give the answers that were under way when the browser died, the first asked first', async () => {
    for (const [index, state] of ANSWER_STATES.entries()) {
      await repository().putAnswer(anAnswer(index, { state, createdAt: 100 - index }));
    }
    await repository().putAnswer(anAnswer(50, { state: 'waiting', createdAt: 100 }));
    await reopen();
    const open = await repository().openAnswers();
    expect(open.every(({ state }) => isOpen(state))).toBe(true);
    expect(open.map(({ order }) => order)).toEqual([2, 1, 0, 50]);
  });
});

describe('a draft', () => {
  const repository = () => new DraftsRepository(db);

  it('is empty until something is typed', async () => {
    expect(await repository().get(CONVERSATION)).toEqual(EMPTY_DRAFT);
  });

  it('is there again after a restart, with what it quotes', async () => {
    await repository().put(CONVERSATION, { text: 'half', quote: null });
    await repository().put(CONVERSATION, { text: 'half a thought', quote });
    await repository().put(asId('other'), { text: 'another', quote: null });
    await reopen();
    expect(await repository().get(CONVERSATION)).toEqual({ text: 'half a thought', quote });
  });
});

describe('downloads', () => {
  const repository = () => new DownloadsRepository(db);
  const download = (id: string, order: number, state: LifecycleState = 'Queued') => ({
    modelId: asId<'model'>(id),
    state,
    order,
    attempt: 0,
    error: null,
  });

  it('are in the order in which they were asked for, also after a restart (I4)', async () => {
    for (const [id, order] of [
      ['c', 3],
      ['a', 10],
      ['b', 2],
    ] as const) {
      await repository().put(download(id, order));
    }
    await reopen();
    expect((await repository().all()).map(({ modelId }) => modelId)).toEqual(['b', 'c', 'a']);
  });

  it('are one for each model', async () => {
    await repository().put(download('a', 1));
    await repository().put(download('a', 1, 'Downloading'));
    expect(await repository().all()).toEqual([download('a', 1, 'Downloading')]);
  });

  it('are gone when they are deleted, and deleting them again is no error', async () => {
    await repository().put(download('a', 1));
    await repository().put(download('b', 2));
    await repository().delete(asId('a'));
    await repository().delete(asId('a'));
    expect(await repository().all()).toEqual([download('b', 2)]);
  });
});

describe('handoffs', () => {
  const repository = () => new HandoffsRepository(db);
  const handoff = (id: string) => ({
    id: asId<'handoff'>(id),
    windowId: 1,
    conversationId: CONVERSATION,
  });

  it('wait until they are acknowledged, also when the host starts again', async () => {
    await repository().put(handoff('a'));
    await repository().put(handoff('b'));
    await reopen();
    await repository().delete(asId('a'));
    expect(await repository().all()).toEqual([handoff('b')]);
  });

  it('are all gone after the browser was started anew', async () => {
    await repository().put(handoff('a'));
    await repository().put(handoff('b'));
    await repository().clear();
    expect(await repository().all()).toEqual([]);
  });
});
