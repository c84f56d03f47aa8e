import { afterEach, describe, expect, it } from 'vitest';
import type { ConversationId } from '@/core/ids';
import type { Site } from '@/core/site';
import { listConversations } from '@/messaging/commands/conversation-list';
import type { App } from '../app/app';
import { HERE, type Stage, setStage, settle, THERE } from '../testing/stage';

const apps: App[] = [];
afterEach(() => {
  for (const app of apps.splice(0)) app.dispose();
});

function talk({ host }: Stage, site: Site, question: string): ConversationId {
  const id = host.create(site);
  host.ask(id, {
    questionId: `q-${question}` as never,
    answerId: `a-${question}` as never,
    text: question,
    quote: null,
  });
  return id;
}

async function started(prepare: (stage: Stage) => void = () => {}) {
  const stage = setStage();
  prepare(stage);
  const app = stage.start();
  apps.push(app);
  await settle();
  const list = app.conversationList;
  const titles = () => list.loaded.value?.rows.map(({ title }) => title) ?? null;
  return { ...stage, stage, app, list, titles };
}

describe('the list of conversations', () => {
  it('asks for nothing before it is opened, and shows this site first', async () => {
    const { adapter, list, titles } = await started((stage) => {
      talk(stage, HERE.site, 'here');
      talk(stage, THERE.site, 'there');
    });
    expect(adapter.requestsOf(listConversations)).toEqual([]);
    list.show(true);
    await settle();
    expect(titles()).toEqual(['here']);
    list.scope.value = 'all';
    await settle();
    expect(titles()).toEqual(['there', 'here']);
  });

  it('follows the tab to another site', async () => {
    const { adapter, list, titles } = await started((stage) => {
      talk(stage, HERE.site, 'here');
      talk(stage, THERE.site, 'there');
    });
    list.show(false);
    adapter.setPage(THERE);
    await settle();
    expect(titles()).toEqual(['there']);
  });

  it('keeps up with what is asked, renamed and deleted elsewhere, without asking again', async () => {
    let id: ConversationId | undefined;
    const { adapter, host, stage, list, titles } = await started((stage) => {
      id = talk(stage, HERE.site, 'one');
    });
    list.show(false);
    await settle();
    talk(stage, HERE.site, 'two');
    talk(stage, THERE.site, 'elsewhere');
    expect(titles()).toEqual(['two', 'one']);
    if (id) host.setConversation(id, { title: 'first', pinned: true });
    expect(titles()).toEqual(['first', 'two']);
    if (id) host.setConversation(id, { deletedAt: 5 });
    expect(titles()).toEqual(['two']);
    expect(list.loaded.value?.total).toBe(1);
    expect(adapter.requestsOf(listConversations)).toHaveLength(1);
  });

  it('comes in pages, as far as they are wanted, and is whole at its end', async () => {
    const { adapter, list, titles } = await started((stage) => {
      for (let at = 0; at < 450; at += 1) talk(stage, HERE.site, `q${at}`);
    });
    list.show(false);
    await list.loadTo(1);
    expect(titles()).toHaveLength(200);
    expect(list.loaded.value?.total).toBe(450);
    await Promise.all([list.loadTo(201), list.loadTo(401), list.loadTo(450)]);
    expect(titles()).toHaveLength(450);
    expect(new Set(titles()).size).toBe(450);
    const asked = adapter.requestsOf(listConversations).length;
    await list.loadTo(1000);
    expect(adapter.requestsOf(listConversations)).toHaveLength(asked);
  });

  it('drops the pages of a list that was left', async () => {
    const { adapter, list, titles } = await started((stage) => {
      talk(stage, HERE.site, 'here');
      talk(stage, THERE.site, 'there');
    });
    const release = adapter.hold(listConversations);
    list.show(false);
    list.scope.value = 'all';
    release();
    await settle();
    expect(titles()).toEqual(['there', 'here']);
  });

  it('asks again where something changed while a page was on its way', async () => {
    const { adapter, stage, list, titles } = await started((stage) => {
      talk(stage, HERE.site, 'one');
    });
    list.show(false);
    await settle();
    const release = adapter.hold(listConversations);
    list.scope.value = 'all';
    await settle();
    talk(stage, HERE.site, 'two');
    release();
    await settle();
    expect(titles()).toEqual(['two', 'one']);
    expect(list.loaded.value?.total).toBe(2);
  });

  it('is asked for anew after a lost connection', async () => {
    const { adapter, list, titles } = await started((stage) => {
      talk(stage, HERE.site, 'one');
    });
    list.show(false);
    await settle();
    adapter.setConnection('connecting');
    adapter.setConnection('connected');
    await settle();
    expect(titles()).toEqual(['one']);
    expect(adapter.requestsOf(listConversations)).toHaveLength(2);
  });
});
