import { describe, expect, it } from 'vitest';
import type { Message } from '@/core/conversation';
import { aConversationView, anAnswer, aQuestion } from '../../../tests/harness/conversation-values';
import { branchToShow } from './branch-to-show';

/** A question and its answer, and after these as many others; another question beside the second. */
const talk = (count: number): Message[] => [
  ...[...Array(count).keys()].map((order) =>
    order % 2 === 0 ? aQuestion(order) : anAnswer(order, { state: 'complete' }),
  ),
  { ...aQuestion(count), parentId: anAnswer(1).id },
];
const ids = (messages: readonly Message[]) => messages.map(({ id }) => id);

/** What is told of the thread that ends with the one before the last where that is not shown. */
function told(messages: readonly Message[], wanted: Message | undefined): readonly Message[] {
  const view = { ...aConversationView(), messages };
  const leaf = messages.at(-2);
  if (!leaf || !wanted) throw new Error('No such messages');
  return branchToShow(view, leaf.id, wanted.id).flat();
}

describe('what is told before another thread is shown', () => {
  it('is what of it is not shown already', () => {
    const messages = talk(8);
    expect(ids(told(messages, messages[2]))).toEqual(ids(messages.slice(2, 8)));
  });

  it('is of a long one what is nearest to the message that was asked for', () => {
    const messages = talk(400);
    expect(ids(told(messages, messages[2]))).toEqual(ids(messages.slice(2, 66)));
    expect(ids(told(messages, messages[200]))).toEqual(ids(messages.slice(168, 232)));
    expect(ids(told(messages, messages[398]))).toEqual(ids(messages.slice(336, 400)));
  });
});
