import { afterEach, describe, expect, it } from 'vitest';
import { pinConversation, renameConversation } from '@/messaging/commands/conversation-list';
import { removeConversation, restoreConversation } from '@/messaging/commands/conversations';
import type { App } from '../app/app';
import { HERE, setStage, settle, THERE } from '../testing/stage';

const apps: App[] = [];
afterEach(() => {
  for (const app of apps.splice(0)) app.dispose();
});

async function started() {
  const stage = setStage();
  const talk = (title: string, site = HERE.site) => {
    const id = stage.host.create(site);
    const answerId = `a-${title}` as never;
    const quote = { text: 'one\ntwo', pageTitle: 'A page', pageUrl: 'https://here.example/p' };
    stage.host.ask(id, { questionId: `q-${title}` as never, answerId, text: title, quote });
    stage.host.update(id, answerId, { state: 'complete', text: `**About** ${title}` });
    return id;
  };
  const one = talk('One');
  const two = talk('Two');
  const other = talk('Other', THERE.site);
  const app = stage.start();
  apps.push(app);
  await settle();
  const actions = app.conversationActions;
  app.conversationList.show(false);
  app.conversationList.scope.value = 'all';
  await settle();
  const row = (title: string) => {
    const found = app.conversationList.loaded.value?.rows.find((row) => row.title === title);
    if (!found) throw new Error(`no row ${title}`);
    return found;
  };
  const shown = () => app.conversation.conversation.value?.title;
  return { ...stage, app, actions, one, two, other, row, shown };
}

describe('a conversation of the list', () => {
  it('of another site stays shown until the person goes to another site themselves', async () => {
    const { adapter, actions, other, shown } = await started();
    await actions.open(other);
    expect(shown()).toBe('Other');
    adapter.setPage({ ...HERE, title: 'The same site' });
    await settle();
    expect(shown()).toBe('Other');
  });

  it('is renamed to what was typed, and not to nothing or to the same', async () => {
    const { adapter, actions, one, row } = await started();
    await actions.rename(row('One'), '  ');
    await actions.rename(row('One'), 'One ');
    expect(adapter.requestsOf(renameConversation)).toEqual([]);
    await actions.rename(row('One'), ' First ');
    expect(adapter.requestsOf(renameConversation)).toEqual([
      { conversationId: one, title: 'First' },
    ]);
  });

  it('is pinned and not any more', async () => {
    const { adapter, actions, one, row } = await started();
    await actions.setPinned(one, true);
    expect(row('One').pinned).toBe(true);
    await actions.setPinned(one, false);
    expect(adapter.requestsOf(pinConversation)).toHaveLength(2);
    expect(row('One').pinned).toBe(false);
  });

  it('that is shown and deleted gives way to the latest of its site, and Undo shows it again', async () => {
    const { app, actions, row, shown } = await started();
    expect(shown()).toBe('Two');
    await actions.remove(row('Two'));
    await settle();
    expect(shown()).toBe('One');
    expect(app.toasts.current.value?.words).toBe('“Two” was deleted.');
    app.toasts.current.value?.action?.act();
    await settle();
    expect(shown()).toBe('Two');
    expect(row('Two').excerpt).toBe('About Two');
  });

  it('that is not shown is deleted and brought back without a change of what is shown', async () => {
    const { app, actions, row, shown } = await started();
    await actions.remove(row('One'));
    app.toasts.current.value?.action?.act();
    await settle();
    expect(shown()).toBe('Two');
    expect(row('One').title).toBe('One');
  });

  it('deleted with another one is brought back with it by one Undo', async () => {
    const { adapter, app, actions, one, other, row } = await started();
    await actions.remove(row('One'));
    await actions.remove(row('Other'));
    expect(adapter.requestsOf(removeConversation)).toHaveLength(2);
    expect(app.toasts.current.value?.words).toBe('2 conversations were deleted.');
    app.toasts.current.value?.action?.act();
    await settle();
    expect(adapter.requestsOf(restoreConversation).map((sent) => sent.conversationId)).toEqual([
      one,
      other,
    ]);
  });

  it('can be undone for twelve seconds', async () => {
    const { app, clock, actions, row } = await started();
    await actions.remove(row('One'));
    clock.advance(11_999);
    expect(app.toasts.current.value).not.toBeNull();
    clock.advance(1);
    expect(app.toasts.current.value).toBeNull();
  });

  it('is saved as Markdown with what was quoted, and as JSON with all that is kept', async () => {
    const { host, actions, one, saved } = await started();
    host.setConversation(one, { title: 'What/is: this? ' });
    await actions.exportAs(one, 'markdown');
    await actions.exportAs(one, 'json');
    const [markdown, json] = saved;
    expect(markdown?.name).toBe('What is this.md');
    expect(markdown?.content).toBe(
      `# What/is: this?\n\nhere.example · November 14, 2023\n\n## You\n\n> one\n> two\n>\n> A page · https://here.example/p\n\nOne\n\n## Smart\n\n**About** One\n`,
    );
    expect(json?.name).toBe('What is this.json');
    const { conversation, messages } = host.view(one);
    expect(JSON.parse(json?.content ?? '')).toEqual({
      ...{ format: 'homebody-conversation', version: 1 },
      conversation,
      messages,
    });
  });
});
