import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '@/core/draft';
import { HomebodyError } from '@/core/errors/homebody-error';
import type { ConversationId } from '@/core/ids';
import { sendQuestion } from '@/messaging/commands/chat';
import { openConversation, saveDraft } from '@/messaging/commands/conversations';
import { conversationTopic } from '@/messaging/topics/conversation';
import type { App } from '../app/app';
import type { MemoryAdapter } from '../testing/memory-adapter';
import { HERE, type Stage, setStage, settle, THERE } from '../testing/stage';
import { defer } from './defer';

const QUOTE = { text: 'quoted', pageTitle: 'Page', pageUrl: 'https://here.example/' };
const gone = new HomebodyError('host-unavailable', 'gone');

function shownId(app: App): ConversationId {
  const id = app.conversation.id.value;
  if (id === null) throw new Error('Nothing is shown');
  return id;
}

/** The draft that the host keeps with the conversation that is shown. */
function stored(adapter: MemoryAdapter, app: App): Draft | undefined {
  return adapter.topics.get(conversationTopic(shownId(app)))?.draft;
}

describe('a question that is on its way', () => {
  /** Types and presses Enter before the draft was saved; the host is slow to take the question. */
  async function sendSlowly(stage: Stage) {
    const app = stage.start();
    await settle();
    app.drafts.edit('Is it raining?');
    const take = stage.adapter.hold(sendQuestion);
    const sending = app.composer.send();
    await settle();
    return { app, take, sending };
  }

  it('does not come back as a draft when the time to save has come', async () => {
    const stage = setStage();
    const { app, take, sending } = await sendSlowly(stage);
    stage.clock.advance(1000);
    // As when the surface is hidden.
    void app.drafts.flush();
    await settle();
    take();
    await sending;
    await settle();
    expect(stage.adapter.requestsOf(saveDraft)).toEqual([]);
    expect(stored(stage.adapter, app)).toEqual(EMPTY_DRAFT);
    expect(app.drafts.current()).toEqual(EMPTY_DRAFT);
  });

  it('does not come back as a draft when the surface is closed right after Enter', async () => {
    const stage = setStage();
    const { app, take, sending } = await sendSlowly(stage);
    app.drafts.leave();
    await settle();
    expect(stage.adapter.requestsOf(saveDraft)).toEqual([]);
    take();
    await sending;
    expect(stored(stage.adapter, app)).toEqual(EMPTY_DRAFT);
  });

  it('does not come back as a draft when the person goes to another site', async () => {
    const stage = setStage();
    const { app, take, sending } = await sendSlowly(stage);
    stage.adapter.setPage(THERE);
    await settle();
    take();
    await sending;
    stage.adapter.setPage(HERE);
    await settle();
    expect(stage.adapter.requestsOf(saveDraft)).toEqual([]);
    expect(app.drafts.current()).toEqual(EMPTY_DRAFT);
    expect(app.conversation.messageIds.value).toHaveLength(2);
  });

  it('does not come back as a draft by a save that was slower than the question', async () => {
    const stage = setStage();
    const app = stage.start();
    await settle();
    const save = stage.adapter.hold(saveDraft);
    app.drafts.edit('Is it raining?');
    stage.clock.advance(400);
    await app.composer.send();
    save();
    await settle();
    expect(stored(stage.adapter, app)).toEqual(EMPTY_DRAFT);
    expect(app.drafts.current()).toEqual(EMPTY_DRAFT);
  });

  it('does not come back as a draft when it was taken, its reply lost, and it is sent again', async () => {
    const stage = setStage();
    const app = stage.start();
    await settle();
    stage.adapter.answer(sendQuestion, (request) => {
      stage.host.ask(request.conversationId, request);
      throw gone;
    });
    app.drafts.edit('Is it raining?');
    await app.composer.send();
    await settle();
    expect(stored(stage.adapter, app)?.text).toBe('Is it raining?');
    stage.adapter.answer(sendQuestion, () => ({}));
    await app.composer.send();
    await settle();
    expect(stored(stage.adapter, app)).toEqual(EMPTY_DRAFT);
    expect(app.conversation.messageIds.value).toHaveLength(2);
  });

  it('is saved as a draft when it was not taken', async () => {
    const stage = setStage();
    const { app, take, sending } = await sendSlowly(stage);
    stage.clock.advance(1000);
    stage.adapter.fail(sendQuestion, gone);
    take();
    await sending;
    await settle();
    expect(stored(stage.adapter, app)?.text).toBe('Is it raining?');
  });

  it('is found again where it was typed, when it was not taken and the person went elsewhere', async () => {
    const stage = setStage();
    const { app, take, sending } = await sendSlowly(stage);
    stage.adapter.setPage(THERE);
    await settle();
    expect(app.drafts.text.value).toBe('');
    stage.adapter.fail(sendQuestion, gone);
    take();
    await sending;
    stage.adapter.setPage(HERE);
    await settle();
    expect(app.drafts.text.value).toBe('Is it raining?');
  });

  it('leaves what was typed after it, also when the surface is closed', async () => {
    const stage = setStage();
    const { app, take, sending } = await sendSlowly(stage);
    app.drafts.edit('Is it raining? And tomorrow?');
    take();
    await sending;
    await settle();
    expect(stored(stage.adapter, app)?.text).toBe(' And tomorrow?');
    const again = stage.adapter.hold(sendQuestion);
    const second = app.composer.send();
    app.drafts.edit(' And tomorrow? And then?');
    app.drafts.leave();
    await settle();
    expect(stage.adapter.requestsOf(saveDraft).at(-1)?.draft.text).toBe(' And then?');
    again();
    await second;
    await settle();
    expect(app.drafts.text.value).toBe(' And then?');
  });

  it('leaves what was typed after it, also when the reply is faster than the news', async () => {
    const stage = setStage();
    const { app, take, sending } = await sendSlowly(stage);
    app.drafts.edit('Is it raining? And tomorrow?');
    stage.adapter.answer(sendQuestion, () => ({}));
    // The host tells of the question before it hears of what is saved after it.
    const save = stage.adapter.hold(saveDraft);
    take();
    await sending;
    stage.adapter.topics.publish(conversationTopic(shownId(app)), {
      kind: 'draft',
      draft: EMPTY_DRAFT,
    });
    save();
    await settle();
    expect(app.drafts.text.value).toBe(' And tomorrow?');
    expect(stored(stage.adapter, app)?.text).toBe(' And tomorrow?');
  });

  it('goes out of the box where the stored draft came to stand before it', async () => {
    const stage = setStage();
    const id = stage.host.create(HERE.site);
    const draft = { text: 'Older words. ', quote: null };
    stage.adapter.topics.publish(conversationTopic(id), { kind: 'draft', draft });
    const release = stage.adapter.hold(openConversation);
    const app = stage.start();
    app.drafts.edit('Quick thought');
    const sending = app.composer.send();
    release();
    await sending;
    await settle();
    expect(app.drafts.text.value).toBe('Older words. ');
    expect(stored(stage.adapter, app)?.text).toBe('Older words. ');
  });
});

describe('a question that was asked before anything was known of its conversation', () => {
  /** This waits in the draft of the site; the host is slow to say so. */
  function setDraft(draft: Draft) {
    const stage = setStage();
    const id = stage.host.create(HERE.site);
    stage.adapter.topics.publish(conversationTopic(id), { kind: 'draft', draft });
    const release = stage.adapter.hold(openConversation);
    return { ...stage, id, app: stage.start(), release };
  }

  it('is about the page that waited there', async () => {
    const { app, host, id, clock, release } = setDraft({ text: '', quote: QUOTE });
    app.drafts.edit('Summarise');
    const sending = app.composer.send();
    release();
    await sending;
    clock.advance(1000);
    await settle();
    expect(host.view(id).messages[0]).toMatchObject({ text: 'Summarise', quote: QUOTE });
    expect(app.drafts.current()).toEqual(EMPTY_DRAFT);
    expect(host.view(id).draft).toEqual(EMPTY_DRAFT);
  });

  it('is a draft with that page where it was not taken, and asked once when it is asked again', async () => {
    const { adapter, app, host, id, release } = setDraft({ text: '', quote: QUOTE });
    adapter.fail(sendQuestion, gone);
    app.drafts.edit('Summarise');
    const sending = app.composer.send();
    release();
    await sending;
    await settle();
    expect(app.drafts.current()).toEqual({ text: 'Summarise', quote: QUOTE });
    expect(host.view(id).draft).toEqual({ text: 'Summarise', quote: QUOTE });
    adapter.fail(sendQuestion, null);
    await app.composer.send();
    const [lost, taken] = adapter.requestsOf(sendQuestion);
    expect(taken).toEqual(lost);
  });

  it.each([
    ['', 'Older words. '],
    [' And then?', 'Older words.  And then?'],
  ])('leaves the stored words and %j, typed after it', async (after, left) => {
    const { app, host, id, release } = setDraft({ text: 'Older words. ', quote: null });
    app.drafts.edit('Quick thought');
    const sending = app.composer.send();
    app.drafts.edit(`Quick thought${after}`);
    release();
    await sending;
    await settle();
    expect(host.view(id).messages[0]?.text).toBe('Quick thought');
    expect(app.drafts.text.value).toBe(left);
    expect(host.view(id).draft.text).toBe(left);
  });
});

describe('a question that has not gone out yet', () => {
  /** Enter was pressed; something is still waited for before the question is sent. */
  async function sendLater(draft: Draft = EMPTY_DRAFT) {
    const stage = setStage();
    const id = stage.host.create(HERE.site);
    stage.adapter.topics.publish(conversationTopic(id), { kind: 'draft', draft });
    const ready = defer();
    const app = stage.start();
    app.composer.prepareWith(() => ready.promise);
    app.drafts.edit('Is it raining?');
    const sending = app.composer.send();
    await settle();
    return { ...stage, id, app, ready, sending };
  }

  it('is found as a draft when the surface is closed, with all that waited there', async () => {
    const { adapter, app, host, id } = await sendLater({ text: 'Older. ', quote: QUOTE });
    app.drafts.leave();
    await settle();
    expect(adapter.requestsOf(sendQuestion)).toEqual([]);
    expect(host.view(id).draft).toEqual({ text: 'Older. Is it raining?', quote: QUOTE });
  });

  it('is found where it was typed when the person went elsewhere before the surface is closed', async () => {
    const { adapter, app, host, id } = await sendLater();
    adapter.setPage(THERE);
    await settle();
    app.drafts.leave();
    await settle();
    expect(host.view(id).draft.text).toBe('Is it raining?');
  });

  it.each([HERE, THERE])(
    'is asked once, and is no draft, where it goes out after all (%j)',
    async (page) => {
      const { adapter, app, host, id, ready, sending } = await sendLater();
      adapter.setPage(page);
      await settle();
      app.drafts.leave();
      ready.resolve();
      await sending;
      await settle();
      expect(adapter.requestsOf(sendQuestion)).toHaveLength(1);
      expect(host.view(id).draft).toEqual(EMPTY_DRAFT);
      adapter.setPage(HERE);
      await settle();
      expect(app.drafts.current()).toEqual(EMPTY_DRAFT);
    },
  );
});
