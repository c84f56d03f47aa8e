import { describe, expect, it } from 'vitest';
import {
  aConversationView,
  anAnswer,
  aQuestion,
  CONVERSATION,
} from '../../../tests/harness/conversation-values';
import { type ConversationChange, conversationTopic } from './conversation';

const topic = conversationTopic(CONVERSATION);
const view = aConversationView(
  aQuestion(0),
  anAnswer(1, { text: 'Because', state: 'streaming' }),
  aQuestion(2),
);
const delta = (changed: object): ConversationChange => ({
  kind: 'delta',
  messageId: anAnswer(1).id,
  attempt: 1,
  state: 'streaming',
  at: 7,
  text: ' it is',
  ...changed,
});

describe('a conversation that is watched', () => {
  it('has a topic of its own', () => {
    expect(topic.name).toBe(`conversation:${CONVERSATION}`);
  });

  it('gets text at the end of the answer that is being written, and its state', () => {
    const after = topic.apply(view, delta({ state: 'complete' }));
    expect(after?.messages[1]).toEqual(anAnswer(1, { text: 'Because it is', state: 'complete' }));
    expect(after?.messages[0]).toBe(view.messages[0]);
    expect(after?.messages[2]).toBe(view.messages[2]);
  });

  it('counts the place of a text as the answer does, also after emoji', () => {
    const before = aConversationView(anAnswer(1, { text: '😀😀' }));
    const after = topic.apply(before, delta({ at: 4, text: '😀' }));
    expect(after?.messages[0]?.text).toBe('😀😀😀');
    expect(topic.apply(before, delta({ at: 2 }))).toBeNull();
  });

  it.each([
    ['goes before its end', delta({ at: 6 })],
    ['goes behind its end', delta({ at: 8 })],
    ['belongs to an earlier attempt', delta({ attempt: 0 })],
    ['belongs to a later attempt', delta({ attempt: 2 })],
    ['is for a message that is not there', delta({ messageId: 'gone' })],
    ['is for a question', delta({ messageId: aQuestion(0).id, at: 4 })],
  ])('needs a new snapshot for a text that %s', (_what, change) => {
    expect(topic.apply(view, change)).toBeNull();
  });

  it('shows how far an answer is until its first word, and not for an attempt that is over', () => {
    const progress = { kind: 'prefill', done: 64, total: 900 } as const;
    const change = { kind: 'progress', messageId: anAnswer(1).id, attempt: 1, progress } as const;
    const before = aConversationView(anAnswer(1, { state: 'reading' }));
    const reading = topic.apply(before, change);
    expect(reading?.messages).toEqual([anAnswer(1, { state: 'reading', progress })]);
    expect(topic.apply(before, { ...change, attempt: 2 })).toBeNull();
    if (!reading) throw new Error('nothing was shown');
    const still = topic.apply(reading, delta({ at: 0, state: 'reading', text: '' }));
    expect(still?.messages).toEqual([anAnswer(1, { state: 'reading', progress })]);
    const written = topic.apply(reading, delta({ at: 0, text: 'It' }));
    expect(written?.messages).toEqual([anAnswer(1, { state: 'streaming', text: 'It' })]);
  });

  it('puts a new message at the place that its order gives, and a known one in its own place', () => {
    const orders = (messages: readonly { order: number }[] | undefined) =>
      messages?.map(({ order }) => order);
    const spaced = aConversationView(aQuestion(2), anAnswer(4));
    const add = (order: number) =>
      topic.apply(spaced, { kind: 'message', message: aQuestion(order) })?.messages;
    expect(orders(add(0))).toEqual([0, 2, 4]);
    expect(orders(add(3))).toEqual([2, 3, 4]);
    expect(orders(add(9))).toEqual([2, 4, 9]);

    const replaced = topic.apply(spaced, { kind: 'message', message: anAnswer(4, { text: 'x' }) });
    expect(replaced?.messages).toEqual([aQuestion(2), anAnswer(4, { text: 'x' })]);
  });

  it('changes nothing else with its title or its draft', () => {
    const conversation = { ...view.conversation, title: 'New' };
    expect(topic.apply(view, { kind: 'conversation', conversation })).toEqual({
      ...view,
      conversation,
    });
    const draft = { text: 'half a thou', quote: null };
    expect(topic.apply(view, { kind: 'draft', draft })).toEqual({ ...view, draft });
  });

  it('leaves the view before a change as it was, for whoever still shows it', () => {
    const before = structuredClone(view);
    topic.apply(view, delta({}));
    topic.apply(view, { kind: 'message', message: aQuestion(9) });
    topic.apply(view, { kind: 'message', message: anAnswer(1) });
    expect(view).toEqual(before);
  });
});
