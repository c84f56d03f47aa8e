import { describe, expect, it } from 'vitest';
import { NO_SITE } from '@/core/site';
import { sendQuestion } from '@/messaging/commands/chat';
import { comparePage, type PageReply, readPage } from '@/messaging/commands/page';
import { HERE, type Stage, setStage, settle, THERE } from '../testing/stage';
import { PageUseStore } from './page-use-store';

const LEASE: Extract<PageReply, { kind: 'read' }> = {
  kind: 'read',
  address: 'https://here.example/lease',
  title: 'Lease',
  text: '# Lease\n\nEither party may end it.',
  mark: 'aa',
  isWhole: true,
};

/** A panel beside the page, after everything that was asked for was answered. */
async function beside(reply: PageReply = LEASE, tabId: number | null = 7) {
  const stage: Stage = setStage();
  stage.adapter.page = tabId === null ? HERE : { ...HERE, tabId };
  stage.adapter.answer(readPage, () => reply);
  const app = stage.start();
  await settle();
  return { ...stage, app, pageUse: new PageUseStore(app) };
}

describe('"Use this page"', () => {
  it('reads the tab in front, for the site of the conversation, and only when it is pressed', async () => {
    const { adapter, app, pageUse } = await beside();
    expect(adapter.requestsOf(readPage)).toEqual([]);
    await pageUse.use();
    expect(adapter.requestsOf(readPage)).toEqual([{ tabId: 7, site: HERE.site }]);
    expect(app.drafts.current().quote).toEqual({
      kind: 'page',
      text: '# Lease\n\nEither party may end it.',
      pageTitle: 'Lease',
      pageUrl: 'https://here.example/lease',
      mark: 'aa',
    });
  });

  it('sends a suggested question with the page, and not where the page could not be read', async () => {
    const { adapter, pageUse } = await beside();
    await pageUse.use('Summarise this page');
    const [asked] = adapter.requestsOf(sendQuestion);
    expect(asked).toMatchObject({ text: 'Summarise this page', quote: { kind: 'page' } });
    const empty: PageReply = { kind: 'refused', why: 'empty', site: null };
    adapter.answer(readPage, () => empty);
    await pageUse.use('What are the main points?');
    expect(adapter.requestsOf(sendQuestion)).toHaveLength(1);
    expect(pageUse.problem.value).toEqual({ why: 'empty', site: null });
  });

  it('goes along to the site of a page on which Homebody was called since, which no event tells', async () => {
    const { adapter, app, pageUse } = await beside();
    adapter.setPage({ ...HERE, tabId: 7, site: null });
    adapter.page = { ...THERE, tabId: 7 };
    await pageUse.use();
    expect(adapter.requestsOf(readPage)).toEqual([{ tabId: 7, site: THERE.site }]);
    expect(app.conversation.conversation.value?.site).toBe(THERE.site);
    expect(app.drafts.current().quote?.pageTitle).toBe('Lease');
  });

  it('takes nothing from a page that answers after it was cancelled', async () => {
    const { adapter, app, pageUse } = await beside();
    const answer = adapter.hold(readPage);
    const using = pageUse.use('Summarise this page');
    await settle();
    expect(pageUse.reading.value).toBe(true);
    pageUse.cancel();
    expect(pageUse.reading.value).toBe(false);
    answer();
    await using;
    expect(app.drafts.current()).toEqual({ text: '', quote: null });
    expect(adapter.requestsOf(sendQuestion)).toEqual([]);
  });

  it('puts nothing into another conversation than the one that it was pressed in', async () => {
    const { adapter, app, host, pageUse } = await beside();
    const answer = adapter.hold(readPage);
    const using = pageUse.use();
    await settle();
    await app.navigation.goTo(host.create(THERE.site));
    answer();
    await using;
    expect(app.drafts.current().quote).toBeNull();
  });

  it('keeps what the person chose for the page: where to begin, and to read all of it', async () => {
    const { app, pageUse } = await beside();
    await pageUse.use();
    pageUse.beginAt(9);
    pageUse.readInPasses(true);
    expect(app.drafts.current().quote).toMatchObject({ from: 9, passes: true });
    pageUse.beginAt(0);
    pageUse.readInPasses(false);
    expect(Object.keys(app.drafts.current().quote ?? {})).not.toContain('from');
    expect(Object.keys(app.drafts.current().quote ?? {})).not.toContain('passes');
  });

  it('remembers with the question that only the beginning of the page was taken', async () => {
    const { adapter, pageUse } = await beside({ ...LEASE, isWhole: false });
    await pageUse.use('Summarise this page');
    expect(adapter.requestsOf(sendQuestion)[0]?.quote?.isCut).toBe(true);
  });

  it('gives a selection back that it took the place of', async () => {
    const { app, pageUse } = await beside();
    const marked = { text: 'quoted', pageTitle: 'Page', pageUrl: 'https://here.example/' };
    app.drafts.putQuote(marked);
    await pageUse.use();
    expect(app.drafts.current().quote?.kind).toBe('page');
    app.toasts.current.value?.action?.act();
    await settle();
    expect(app.drafts.current().quote).toEqual(marked);
  });

  it('is not offered where there is no page', async () => {
    expect((await beside(LEASE, null)).pageUse.isOffered.value).toBe(false);
    expect((await beside()).pageUse.isOffered.value).toBe(true);
  });

  it('is offered on a file of this computer, though it belongs to no site as browser pages do', async () => {
    const { adapter, pageUse } = await beside();
    adapter.setPage({ ...HERE, tabId: 7, site: NO_SITE });
    expect(pageUse.isOffered.value).toBe(false);
    adapter.setPage({ ...HERE, tabId: 7, site: NO_SITE, isFile: true });
    expect(pageUse.isOffered.value).toBe(true);
  });
});

describe('a page that was read', () => {
  it.each(['changed', 'elsewhere'] as const)(
    'says that it is %s, until it is read again',
    async (state) => {
      const { adapter, pageUse } = await beside();
      await pageUse.use();
      adapter.answer(comparePage, () => ({ state }));
      await pageUse.compare();
      expect(pageUse.staleness.value).toBe(state);
      await pageUse.use();
      expect(pageUse.staleness.value).toBeNull();
    },
  );

  it('has not gone where the person is in another tab of its site', async () => {
    const { adapter, pageUse } = await beside();
    await pageUse.use();
    adapter.answer(comparePage, () => ({ state: 'elsewhere' }));
    adapter.setPage({ ...HERE, tabId: 8 });
    await pageUse.compare();
    expect(pageUse.staleness.value).toBeNull();
  });

  it('is not looked at where no page goes with the question', async () => {
    const { adapter, pageUse } = await beside();
    await pageUse.compare();
    expect(adapter.requestsOf(comparePage)).toEqual([]);
  });
});
