// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { readMessages } from '@/messaging/commands/messages';
import { conversationTopic } from '@/messaging/topics/conversation';
import { aQuestion } from '../../../tests/harness/conversation-values';
import { show } from '../testing/show';
import { settle } from '../testing/stage';
import { Thread } from './thread';

async function talked(turns: number) {
  const stage = await show(<Thread />);
  await act(async () => {
    for (let turn = 0; turn < turns; turn += 1) {
      const ids = { questionId: `q-${turn}` as never, answerId: `a-${turn}` as never };
      stage.host.ask(stage.id, { ...ids, text: `Question ${turn}?`, quote: null });
      stage.host.update(stage.id, ids.answerId, { state: 'complete', text: `Answer ${turn}.` });
    }
    await settle();
  });
  return stage;
}

const questions = () =>
  [...document.querySelectorAll('article.question')].map((one) => one.textContent ?? '');

describe('a thread', () => {
  it('of a few messages is drawn as a whole', async () => {
    await talked(20);
    expect(questions()).toHaveLength(20);
  });

  it('of many draws its end, in its order, and keeps room for the rest', async () => {
    const { app, id } = await talked(40);
    await act(async () => {
      await app.navigation.startNew();
      await app.navigation.goTo(id);
      await settle();
    });
    const drawn = questions();
    expect(drawn.length).toBeLessThan(12);
    expect(drawn.at(-1)).toContain('Question 39?');
    const first = document.querySelector<HTMLElement>('.thread-chunk');
    expect(first?.querySelector('article')).toBeNull();
    expect(Number.parseFloat(first?.style.blockSize ?? '')).toBeGreaterThan(100);
  });

  it('draws a message far above that a search found', async () => {
    const { app, id } = await talked(40);
    await act(async () => {
      await app.navigation.startNew();
      await app.conversationActions.open(id, 'a-3' as never);
      await settle();
    });
    // It was not among those that came first: it was asked for when its part was drawn.
    await act(settle);
    expect(questions().some((text) => text.includes('Question 3?'))).toBe(true);
    expect(questions().length).toBeLessThan(20);
  });

  it('has what could not be had come by itself when the connection is back', async () => {
    const { app, adapter, id } = await talked(100);
    adapter.fail(readMessages, new HomebodyError('host-unavailable', 'away'));
    await act(async () => {
      await app.navigation.startNew();
      await app.conversationActions.open(id, 'a-3' as never);
      await settle();
    });
    await act(settle);
    expect(app.notices.current.value?.error.code).toBe('host-unavailable');
    await act(async () => {
      adapter.setConnection('connecting');
      adapter.fail(readMessages, null);
      adapter.setConnection('connected');
      await settle();
    });
    await act(settle);
    expect(questions().some((text) => text.includes('Question 3?'))).toBe(true);
    expect(app.notices.current.value).toBeNull();
  });

  it('leaves what is drawn where it is while messages beside it are on their way', async () => {
    const { app, adapter, host, id } = await talked(100);
    const beside = { ...aQuestion(200), id: 'beside' as never, parentId: 'a-0' as never };
    await act(async () => {
      const message = { ...beside, conversationId: id };
      adapter.topics.publish(conversationTopic(id), { kind: 'message', message });
      host.setConversation(id, { leafId: beside.id });
      await app.navigation.startNew();
      await settle();
    });
    await act(async () => {
      await app.navigation.goTo(id);
      await settle();
      app.versions.edit('q-0' as never);
    });
    const editor = document.querySelector('.question-editor-text');
    expect(document.activeElement).toBe(editor);
    const release = adapter.hold(readMessages);
    await act(async () => {
      host.setConversation(id, { leafId: 'a-99' as never });
      await settle();
    });
    expect(app.conversation.message('q-1' as never)).toBeNull();
    expect(document.querySelector('.question-editor-text')).toBe(editor);
    expect(document.activeElement).toBe(editor);
    const first = document.querySelector('.thread-chunk');
    const heights = [...(first?.querySelectorAll<HTMLElement>('.thread-gap') ?? [])].map((gap) =>
      Number.parseFloat(gap.style.blockSize),
    );
    expect(heights).toHaveLength(6);
    expect(Math.min(...heights)).toBeGreaterThan(50);
    await act(async () => {
      release();
      await settle();
    });
    expect(document.activeElement).toBe(editor);
    expect(first?.querySelector('.thread-gap')).toBeNull();
    expect(first?.textContent).toContain('Question 1?');
  });
});
