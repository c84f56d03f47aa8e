import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '@/core/draft';
import { HomebodyError } from '@/core/errors/homebody-error';
import type { ConversationId } from '@/core/ids';
import { LONGEST_QUESTION, sendQuestion } from '@/messaging/commands/chat';
import { openConversation, saveDraft } from '@/messaging/commands/conversations';
import { conversationTopic } from '@/messaging/topics/conversation';
import type { App } from '../app/app';
import type { MemoryAdapter } from '../testing/memory-adapter';
import { HERE, type Stage, setStage, settle, THERE } from '../testing/stage';

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

describe('sending a question', () => {
  it('empties the box only when the question was taken', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    app.drafts.edit('Is it raining?');
    const release = adapter.hold(sendQuestion);
    const sending = app.composer.send();
    await settle();
    expect(app.drafts.text.value).toBe('Is it raining?');
    release();
    await sending;
    expect(app.drafts.text.value).toBe('');
    expect(app.conversation.messageIds.value).toHaveLength(2);
  });

  it('keeps the text and says what went wrong where it was not taken', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    adapter.fail(sendQuestion, gone);
    app.drafts.edit('Is it raining?');
    await app.composer.send();
    expect(app.drafts.text.value).toBe('Is it raining?');
    expect(app.notices.current.value?.error.code).toBe('host-unavailable');
    expect(app.composer.sending.value).toBe(false);
  });

  it('asks once though its reply was lost and the same text is sent again', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    adapter.fail(sendQuestion, gone);
    app.drafts.edit('Is it raining?');
    await app.composer.send();
    adapter.fail(sendQuestion, null);
    await app.composer.send();
    const [lost, taken] = adapter.requestsOf(sendQuestion);
    expect(taken?.questionId).toBe(lost?.questionId);
    expect(taken?.answerId).toBe(lost?.answerId);
    app.drafts.edit('And tomorrow?');
    await app.composer.send();
    expect(adapter.requestsOf(sendQuestion)[2]?.questionId).not.toBe(lost?.questionId);
  });

  it('keeps what was typed while the question was on its way', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    app.drafts.edit('First');
    const release = adapter.hold(sendQuestion);
    const sending = app.composer.send();
    app.drafts.edit('First, and then');
    release();
    await sending;
    expect(app.drafts.text.value).toBe(', and then');
  });

  it('waits for the conversation when the question was typed before there was one', async () => {
    const { adapter, start } = setStage();
    const release = adapter.hold(openConversation);
    const app = start();
    app.drafts.edit('Quick thought');
    const sending = app.composer.send();
    await settle();
    expect(adapter.requestsOf(sendQuestion)).toHaveLength(0);
    release();
    await sending;
    expect(adapter.requestsOf(sendQuestion)[0]?.text).toBe('Quick thought');
    expect(app.drafts.text.value).toBe('');
  });

  it.each(['', '  \n ', '\u0000\u0007'])(
    'refuses %j in words, until something is typed',
    async (nothing) => {
      const { adapter, start } = setStage();
      const app = start();
      await settle();
      app.composer.type(nothing);
      await app.composer.send();
      expect(app.notices.current.value).toMatchObject({
        error: { code: 'question-empty' },
        isHint: true,
      });
      expect(adapter.requestsOf(sendQuestion)).toEqual([]);
      app.composer.type('H');
      expect(app.notices.current.value).toBeNull();
    },
  );

  it('keeps what went wrong in sight while the person types', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    adapter.fail(sendQuestion, gone);
    app.composer.type('Is it raining?');
    await app.composer.send();
    app.composer.type('Is it raining now?');
    expect(app.notices.current.value?.error.code).toBe('host-unavailable');
  });

  it('sends one question for two presses', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    app.drafts.edit('Once');
    await Promise.all([app.composer.send(), app.composer.send()]);
    expect(adapter.requestsOf(sendQuestion).map(({ text }) => text)).toEqual(['Once']);
  });

  it('refuses in words what is longer than can be sent, and keeps it', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    app.drafts.edit('x'.repeat(LONGEST_QUESTION + 1));
    await app.composer.send();
    expect(app.notices.current.value?.error.code).toBe('question-too-long');
    expect(app.drafts.text.value).toHaveLength(LONGEST_QUESTION + 1);
    expect(adapter.requestsOf(sendQuestion)).toHaveLength(0);
  });

  it('sends the quote with the question and takes it out of the box', async () => {
    const { adapter, host, start } = setStage();
    const app = start();
    await settle();
    const quote = { text: 'quoted', pageTitle: 'Page', pageUrl: 'https://here.example/' };
    host.handOver(await app.navigation.settled(), 99, quote);
    app.drafts.edit('What is this?');
    await app.composer.send();
    expect(adapter.requestsOf(sendQuestion)[0]?.quote).toEqual(quote);
    expect(app.drafts.current()).toEqual({ text: '', quote: null });
  });

  it('clears the stored draft with the question', async () => {
    const { adapter, clock, start } = setStage();
    const app = start();
    await settle();
    app.drafts.edit('Hello');
    clock.advance(1000);
    await settle();
    expect(stored(adapter, app)).toEqual({ text: 'Hello', quote: null });
    await app.composer.send();
    clock.advance(1000);
    await settle();
    expect(stored(adapter, app)).toEqual(EMPTY_DRAFT);
  });
});

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
  });

  it('leaves what was typed after it, also when the reply is faster than the news', async () => {
    const stage = setStage();
    const { app, take, sending } = await sendSlowly(stage);
    app.drafts.edit('Is it raining? And tomorrow?');
    stage.adapter.answer(sendQuestion, () => ({}));
    take();
    await sending;
    stage.adapter.topics.publish(conversationTopic(shownId(app)), {
      kind: 'draft',
      draft: EMPTY_DRAFT,
    });
    await settle();
    expect(app.drafts.text.value).toBe(' And tomorrow?');
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
