import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAnswer, aQuestion } from '../../tests/harness/conversation-values';
import type { Message } from './conversation';
import { asId, type MessageId } from './ids';
import {
  newestThrough,
  parentOf,
  placeAfter,
  shownThread,
  threadTo,
  versionsIn,
  withLeaf,
} from './versions';

const idOf = (order: number): MessageId =>
  asId(order % 2 === 0 ? `question-${order}` : `answer-${order}`);

/** A message at each place; a number is the place of the one that it follows, where it says so. */
function thread(...parents: (number | null | undefined)[]): Message[] {
  return parents.map((parent, order) => {
    const message = order % 2 === 0 ? aQuestion(order) : anAnswer(order);
    if (parent === undefined) return message;
    return { ...message, parentId: parent === null ? null : idOf(parent) };
  });
}

const orders = (messages: readonly Message[]) => messages.map(({ order }) => order);

describe('a thread in which something was replaced', () => {
  // The second question (2) was asked anew (4), after the first answer (1).
  const messages = thread(undefined, undefined, undefined, undefined, 1, undefined);

  it('shows what was said last, with what leads to it', () => {
    expect(orders(shownThread(messages, undefined))).toEqual([0, 1, 4, 5]);
  });

  it('shows an earlier version with all that followed it, where that was chosen', () => {
    expect(orders(shownThread(messages, idOf(3)))).toEqual([0, 1, 2, 3]);
    expect(orders(shownThread(messages, asId('gone')))).toEqual([0, 1, 4, 5]);
  });

  it('names the versions of what was replaced, and of nothing else', () => {
    const versions = [idOf(2), idOf(4)];
    expect([...versionsIn(messages)]).toEqual([
      [idOf(2), versions],
      [idOf(4), versions],
    ]);
    expect(versionsIn(thread(undefined, undefined)).size).toBe(0);
  });

  it('may have a first question that was replaced', () => {
    const first = thread(undefined, undefined, null, undefined);
    expect(orders(shownThread(first, undefined))).toEqual([2, 3]);
    expect(versionsIn(first).get(idOf(0))).toEqual([idOf(0), idOf(2)]);
  });

  it('goes on after the version that is shown', () => {
    expect(placeAfter(messages, idOf(3))).toEqual({ order: 6, parentId: idOf(3) });
    expect(placeAfter(messages, idOf(5))).toEqual({ order: 6 });
    expect(placeAfter(messages, null)).toEqual({ order: 6, parentId: null });
    expect(placeAfter([], null)).toEqual({ order: 0 });
  });

  it('forgets which version was chosen without leaving a trace', () => {
    const { conversation } = { conversation: { id: 'c' } as never };
    expect(Object.keys(withLeaf(withLeaf(conversation, idOf(1)), undefined))).toEqual(['id']);
  });
});

describe('whatever was replaced in whatever order', () => {
  const trees = fc
    .array(fc.option(fc.integer({ min: -1, max: 20 }), { nil: undefined }), { maxLength: 20 })
    .map((parents) => thread(...parents.map((parent) => (parent === -1 ? null : parent))));

  it('every message is in the thread that is shown when one comes to it', () => {
    fc.assert(
      fc.property(trees, (messages) => {
        for (const { id } of messages) {
          const shown = shownThread(messages, newestThrough(messages, id));
          expect(shown.map((message) => message.id)).toContain(id);
        }
      }),
    );
  });

  it('a thread is in its order, begins with what follows nothing, and has each message after its parent', () => {
    fc.assert(
      fc.property(trees, (messages) => {
        for (const { id } of messages) {
          const found = threadTo(messages, id);
          expect(orders(found)).toEqual(orders(found).toSorted((one, other) => one - other));
          found.forEach((message, index) => {
            expect(parentOf(messages, message.id)).toEqual(found[index - 1] ?? null);
          });
        }
      }),
    );
  });
});
