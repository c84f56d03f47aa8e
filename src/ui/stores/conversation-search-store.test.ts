import { afterEach, describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { searchConversations } from '@/messaging/commands/conversation-list';
import type { App } from '../app/app';
import { HERE, setStage, settle, THERE } from '../testing/stage';
import { searchOf } from './search-of';

const apps: App[] = [];
afterEach(() => {
  for (const app of apps.splice(0)) app.dispose();
});

const TALKS = ['Lease', 'Boiler', 'A lease again', 'Garden', 'Deposit'];

async function started() {
  const stage = setStage();
  const ids = TALKS.map((title, at) => {
    const id = stage.host.create(at === 3 ? THERE.site : HERE.site);
    const answerId = `a-${at}` as never;
    stage.host.ask(id, { questionId: `q-${at}` as never, answerId, text: title, quote: null });
    stage.host.update(id, answerId, { state: 'complete', text: `About the ${title} and a tree.` });
    return id;
  });
  const app = stage.start();
  apps.push(app);
  await settle();
  app.conversationList.show(true);
  await settle();
  const search = searchOf(app);
  const type = async (text: string) => {
    search.type(text);
    stage.clock.advance(120);
    for (let turn = 0; turn < 10; turn += 1) await settle();
  };
  const titles = () => search.result.value?.hits.map(({ conversation }) => conversation.title);
  return { ...stage, app, ids, search, type, titles };
}

describe('the search', () => {
  it('finds titles first, then what was said, each conversation once', async () => {
    const { search, type, titles } = await started();
    await type('LEASE');
    expect(titles()).toEqual(['A lease again', 'Lease']);
    expect(search.result.value?.state).toBe('done');
    expect(search.result.value?.hits[0]?.message?.id).toBe('a-2');
    await type('tree');
    expect(titles()).toEqual(['Deposit', 'A lease again', 'Boiler', 'Lease']);
  });

  it('waits for a pause in the typing, and asks for the last word only', async () => {
    const { adapter, search, clock } = await started();
    search.type('l');
    clock.advance(100);
    search.type('le');
    clock.advance(100);
    expect(adapter.requestsOf(searchConversations)).toEqual([]);
    clock.advance(20);
    expect(adapter.requestsOf(searchConversations).map(({ text }) => text)).toEqual(['le']);
  });

  it('is ended by the next word: an answer that comes late shows nothing', async () => {
    const { adapter, search, clock, type, titles } = await started();
    const release = adapter.hold(searchConversations);
    search.type('boiler');
    clock.advance(120);
    release();
    await type('deposit');
    expect(titles()).toEqual(['Deposit']);
    const asked = adapter.requestsOf(searchConversations);
    expect(asked.filter(({ text }) => text === 'boiler')).toHaveLength(1);
  });

  it('begins anew on all sites, with the word that is there', async () => {
    const { app, clock, type, titles } = await started();
    await type('garden');
    expect(titles()).toEqual([]);
    app.conversationList.scope.value = 'all';
    clock.advance(120);
    for (let turn = 0; turn < 5; turn += 1) await settle();
    expect(titles()).toEqual(['Garden']);
  });

  it('without words shows the list again', async () => {
    const { search, type } = await started();
    await type('lease');
    await type('  ');
    expect(search.result.value).toBeNull();
  });

  it('keeps up with what is renamed and deleted', async () => {
    const { host, ids, search, type, titles } = await started();
    await type('lease');
    const [first] = ids;
    if (first) host.setConversation(first, { title: 'The leased flat' });
    expect(search.result.value?.hits[1]?.title.ranges).toEqual([{ start: 4, end: 9 }]);
    if (first) host.setConversation(first, { deletedAt: 9 });
    expect(titles()).toEqual(['A lease again']);
  });

  it('that fails says so and leaves what was found', async () => {
    const { adapter, app, search, type } = await started();
    adapter.fail(searchConversations, new HomebodyError('storage-failed', 'no'));
    await type('lease');
    expect(search.result.value).toEqual({ hits: [], state: 'done' });
    expect(app.notices.current.value?.error.code).toBe('storage-failed');
  });
});
