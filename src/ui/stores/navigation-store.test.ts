import { describe, expect, it } from 'vitest';
import { NO_SITE } from '@/core/site';
import { newConversation, openConversation } from '@/messaging/commands/conversations';
import type { ActivePage } from '../adapter';
import { HERE, setStage, settle, THERE } from '../testing/stage';

const NOT_TOLD: ActivePage = { site: null, title: '', windowId: 1 };
const BLANK: ActivePage = { site: NO_SITE, title: 'New tab', windowId: 1 };

describe('a page whose site is not told', () => {
  it('leaves the conversation that is shown, and the answer that is being written', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    app.drafts.edit('Is it raining?');
    await app.composer.send();
    const shown = app.conversation.id.value;
    adapter.setPage(NOT_TOLD);
    await settle();
    expect(app.conversation.id.value).toBe(shown);
    expect(app.conversation.openAnswers.value).toHaveLength(1);
    adapter.setPage(HERE);
    await settle();
    expect(app.conversation.id.value).toBe(shown);
    expect(adapter.requestsOf(openConversation)).toHaveLength(1);
  });

  it('shows the conversation of no site where nothing is shown yet', async () => {
    const { adapter, start } = setStage();
    adapter.page = NOT_TOLD;
    const app = start();
    await settle();
    expect(app.conversation.conversation.value?.site).toBe(NO_SITE);
    adapter.setPage(HERE);
    await settle();
    expect(app.conversation.conversation.value?.site).toBe(HERE.site);
  });

  it('does not take the place of a conversation that is on its way', async () => {
    const { adapter, start } = setStage();
    const release = adapter.hold(openConversation);
    const app = start();
    await settle();
    adapter.setPage(NOT_TOLD);
    release();
    await settle();
    expect(app.conversation.conversation.value?.site).toBe(HERE.site);
  });

  it('begins a new conversation of the site that is shown', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    adapter.setPage(NOT_TOLD);
    await app.navigation.startNew();
    expect(adapter.requestsOf(newConversation)).toEqual([{ site: HERE.site }]);
  });

  it('takes a question that was asked before any page was told', async () => {
    const { adapter, start } = setStage();
    adapter.page = NOT_TOLD;
    const app = start();
    app.drafts.edit('Quick thought');
    await app.composer.send();
    expect(app.conversation.conversation.value?.site).toBe(NO_SITE);
    expect(app.conversation.messageIds.value).toHaveLength(2);
  });

  it('keeps a selection of another site in sight until the person comes to a site that is told', async () => {
    const { adapter, host, start } = setStage();
    const app = start();
    await settle();
    const there = host.create(THERE.site);
    adapter.setPage(NOT_TOLD);
    host.handOver(there, NOT_TOLD.windowId, { text: 'q', pageTitle: '', pageUrl: '' });
    await settle();
    expect(app.conversation.id.value).toBe(there);
    adapter.setPage(HERE);
    await settle();
    expect(app.conversation.conversation.value?.site).toBe(HERE.site);
  });
});

it('a blank tab that is told shows the conversation of no site', async () => {
  const { adapter, start } = setStage();
  const app = start();
  await settle();
  adapter.setPage(BLANK);
  await settle();
  expect(app.conversation.conversation.value?.site).toBe(NO_SITE);
});
