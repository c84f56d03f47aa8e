import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '@/core/draft';
import { HomebodyError } from '@/core/errors/homebody-error';
import type { ConversationId } from '@/core/ids';
import { LONGEST_QUESTION, sendQuestion } from '@/messaging/commands/chat';
import { openConversation } from '@/messaging/commands/conversations';
import { conversationTopic } from '@/messaging/topics/conversation';
import type { App } from '../app/app';
import type { MemoryAdapter } from '../testing/memory-adapter';
import { setStage, settle } from '../testing/stage';

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
