import { describe, expect, it } from 'vitest';
import { sendQuestion } from '@/messaging/commands/chat';
import { openConversation, saveDraft } from '@/messaging/commands/conversations';
import { comparePage, type PageReply, readPage } from '@/messaging/commands/page';
import { HERE, setStage, settle, THERE } from '../testing/stage';
import { PageUseStore } from './page-use-store';

const LEASE: PageReply = {
  kind: 'read',
  address: 'https://here.example/lease',
  title: 'Lease',
  text: '# Lease\n\nEither party may end it.',
  mark: 'aa',
  isWhole: true,
};
const EMPTY: PageReply = { kind: 'refused', why: 'empty', site: null };

async function beside(reply: PageReply = LEASE) {
  const stage = setStage();
  stage.adapter.page = { ...HERE, tabId: 7 };
  stage.adapter.answer(readPage, () => reply);
  const app = stage.start();
  await settle();
  return { ...stage, app, pageUse: new PageUseStore(app) };
}

describe('a page that is read while the person goes elsewhere', () => {
  it('is not asked about in the conversation of the other site, which is being opened', async () => {
    const { adapter, app, pageUse } = await beside();
    const answer = adapter.hold(readPage);
    const using = pageUse.use('Summarise this page');
    await settle();
    const open = adapter.hold(openConversation);
    adapter.setPage({ ...THERE, tabId: 8 });
    await settle();
    answer();
    await settle();
    open();
    await using;
    await settle();
    expect(app.conversation.conversation.value?.site).toBe(THERE.site);
    expect(adapter.requestsOf(sendQuestion)).toEqual([]);
    expect(app.drafts.current().quote).toBeNull();
    expect(app.announcer.message.value).toContain('another conversation was opened');
  });

  it('says only in its own conversation that it is read, or why it was not', async () => {
    const { adapter, app, host, pageUse } = await beside(EMPTY);
    const here = await app.navigation.settled();
    const answer = adapter.hold(readPage);
    const using = pageUse.use();
    await settle();
    await app.navigation.goTo(host.create(THERE.site));
    expect(pageUse.reading.value).toBe(false);
    await app.navigation.goTo(here);
    expect(pageUse.reading.value).toBe(true);
    answer();
    await using;
    expect(pageUse.problem.value).toEqual({ why: 'empty', site: null });
    await app.navigation.goTo(host.create(THERE.site));
    expect(pageUse.problem.value).toBeNull();
  });
});

describe('words that are typed while a page is read for a suggested question', () => {
  it('stay in the box', async () => {
    const { adapter, app, pageUse } = await beside();
    const answer = adapter.hold(readPage);
    const using = pageUse.use('Summarise this page');
    await settle();
    app.composer.type('May the landlord');
    answer();
    await using;
    const [asked] = adapter.requestsOf(sendQuestion);
    expect(asked).toMatchObject({ text: 'Summarise this page', quote: { pageTitle: 'Lease' } });
    expect(app.drafts.current()).toEqual({ text: 'May the landlord', quote: null });
  });
});

describe('a question that is sent while another conversation is being opened', () => {
  it('is asked in neither, and is kept where it was typed', async () => {
    const { adapter, app } = await beside();
    const here = await app.navigation.settled();
    const open = adapter.hold(openConversation);
    adapter.setPage({ ...THERE, tabId: 8 });
    app.composer.type('May the landlord end it?');
    const sending = app.composer.send();
    await settle();
    open();
    await sending;
    await settle();
    expect(adapter.requestsOf(sendQuestion)).toEqual([]);
    expect(app.notices.current.value?.error.code).toBe('conversation-left');
    expect(app.drafts.current().text).toBe('');
    expect(adapter.requestsOf(saveDraft).at(-1)).toEqual({
      conversationId: here,
      draft: { text: 'May the landlord end it?', quote: null },
    });
  });
});

describe('a page that is compared with what was read', () => {
  it('is compared once at a time, and what was asked for last holds', async () => {
    const { adapter, pageUse } = await beside();
    await pageUse.use();
    adapter.answer(comparePage, () => ({ state: 'changed' }));
    const answer = adapter.hold(comparePage);
    const first = pageUse.compare();
    await settle();
    const others = [pageUse.compare(), pageUse.compare()];
    await settle();
    expect(adapter.requestsOf(comparePage)).toHaveLength(1);
    adapter.answer(comparePage, () => ({ state: 'same' }));
    answer();
    await Promise.all([first, ...others]);
    expect(adapter.requestsOf(comparePage)).toHaveLength(2);
    expect(pageUse.staleness.value).toBeNull();
  });
});
