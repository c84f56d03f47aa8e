import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aConversationView, anAnswer, aQuestion } from '../../tests/harness/conversation-values';
import type { Message } from './conversation';
import { asId } from './ids';
import { mergeThread, type Thread } from './merge-thread';
import { shownThread, withLeaf } from './versions';

const thread = (messages: readonly Message[], updatedAt = 1): Thread => ({
  conversation: { ...aConversationView().conversation, updatedAt },
  messages,
});

/** The thread as it is after a merge. */
function merged(here: Thread | null, there: Thread): Thread {
  const { conversation, messages } = mergeThread(here, there);
  const known = new Map((here?.messages ?? []).map((message) => [message.id, message]));
  for (const message of messages) known.set(message.id, message);
  const all = [...known.values()].sort((one, other) => one.order - other.order);
  return {
    conversation: conversation ?? here?.conversation ?? there.conversation,
    messages: all,
  };
}

const words = ({ messages }: Thread) => messages.map(({ text }) => text);

const said = (name: string) =>
  fc.nat({ max: 6 }).map((count) =>
    Array.from({ length: count }, (_, order): Message => {
      const id = asId<'message'>(`${name}-${order}`);
      return order % 2 === 0
        ? { ...aQuestion(order), id }
        : { ...anAnswer(order, { state: 'complete' }), id };
    }),
  );

/** Two copies of one thread that went on apart. */
const forks = fc
  .tuple(said('both'), said('here'), said('there'), fc.nat(3), fc.nat(3))
  .map(([both, here, there, one, other]) => {
    const after = (more: Message[]) => [
      ...both,
      ...more.map((message) => ({ ...message, order: message.order + both.length })),
    ];
    return { here: thread(after(here), one), there: thread(after(there), other) };
  });

describe('a thread that another copy of it is brought into', () => {
  it('loses nothing, has everything once, and has no two messages at one place', () => {
    fc.assert(
      fc.property(forks, ({ here, there }) => {
        const { messages } = merged(here, there);
        const ids = messages.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(messages.map(({ order }) => order)).size).toBe(ids.length);
        for (const { id } of [...here.messages, ...there.messages]) expect(ids).toContain(id);
        // What is here keeps its place.
        expect(messages.slice(0, here.messages.length)).toEqual(here.messages);
      }),
    );
  });

  it('is the same after a second time', () => {
    fc.assert(
      fc.property(forks, ({ here, there }) => {
        const once = merged(here, there);
        expect(mergeThread(once, there)).toEqual({ conversation: null, messages: [] });
      }),
    );
  });

  it('is the copy, where it was not here', () => {
    const there = thread([aQuestion(0), anAnswer(1, { state: 'complete', text: 'Because.' })]);
    expect(merged(null, there)).toEqual(there);
  });

  it('has an answer as its newest attempt has it, unless it is being written here', () => {
    const older = anAnswer(1, { state: 'stopped', text: 'Be', attempt: 1 });
    const newer = anAnswer(1, { state: 'complete', text: 'Because.', attempt: 2 });
    const open = anAnswer(1, { state: 'streaming', text: 'B', attempt: 1 });
    expect(words(merged(thread([older]), thread([newer])))).toEqual(['Because.']);
    expect(words(merged(thread([newer]), thread([older])))).toEqual(['Because.']);
    expect(words(merged(thread([open]), thread([newer])))).toEqual(['B']);
  });

  it('is named and pinned as the copy in which something was said last, and is not deleted', () => {
    const here = thread([], 5);
    const there = { ...thread([], 9), conversation: { ...thread([], 9).conversation, title: 'B' } };
    expect(merged(here, there).conversation.title).toBe('B');
    expect(merged({ ...there }, { ...here }).conversation.title).toBe('B');
    const deleted = { ...here, conversation: { ...here.conversation, deletedAt: 7 } };
    expect(merged(deleted, here).conversation.deletedAt).toBeNull();
    expect(merged(deleted, there).conversation.deletedAt).toBeNull();
  });

  it('counts another model as a choice', () => {
    const here = thread([], 5);
    const changed = { ...here.conversation, updatedAt: 9, targetModelId: asId<'model'>('other') };
    const { conversation } = merged(here, { conversation: changed, messages: [] });
    expect(conversation).toMatchObject({ targetModelId: 'other', targetRevision: 1 });
  });

  it('brings what was said in place of something as another version, and shows what was shown', () => {
    const both = [aQuestion(0, 'Wet?'), anAnswer(1, { text: 'Yes', state: 'complete' })];
    const edited: Message = { ...aQuestion(2, 'Dry?'), parentId: null };
    const there = thread([...both, edited, anAnswer(3, { text: 'No', state: 'complete' })]);
    const more = { ...aQuestion(2, 'How wet?'), id: asId<'message'>('more') };
    const here = thread([...both, more], 2);
    const once = merged(here, there);
    expect(shownTexts(once)).toEqual(['Wet?', 'Yes', 'How wet?']);
    const other = { ...once, conversation: withLeaf(once.conversation, undefined) };
    expect(shownTexts(other)).toEqual(['Dry?', 'No']);
    expect(merged(once, there)).toEqual(once);
  });
});

const shownTexts = ({ conversation, messages }: Thread) =>
  shownThread(messages, conversation.leafId).map(({ text }) => text);
