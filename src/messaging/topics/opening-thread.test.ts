import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Message, Question } from '@/core/conversation';
import { outlineOf } from '@/core/message-outline';
import { shownThread, versionsIn } from '@/core/versions';
import { anAnswer, aQuestion } from '../../../tests/harness/conversation-values';
import { inParcels } from './in-parcels';
import { openingThread } from './opening-thread';

const ended = (order: number, text = 'Because.') => anAnswer(order, { state: 'complete', text });
const talk = (count: number): (Question | Answer)[] =>
  [...Array(count).keys()].map((order) => (order % 2 === 0 ? aQuestion(order) : ended(order)));
const ids = (messages: readonly { id: string }[]) => messages.map(({ id }) => id);
const page = (length: number) => ({ text: 'x'.repeat(length), pageTitle: '', pageUrl: '' });

describe('what a surface is given of a thread first', () => {
  it('is all of it where it is short', () => {
    expect(openingThread(talk(64), undefined)).toEqual({ messages: talk(64), outlines: [] });
  });

  it('is the end of a long one, and of what comes before neither a word nor a quote', () => {
    const long = talk(5000);
    const { messages, outlines } = openingThread(long, undefined);
    expect(messages).toEqual(long.slice(-64));
    expect(outlines).toEqual(long.slice(0, -64).map(outlineOf));
    expect(JSON.stringify(outlines)).not.toContain('Because.');
  });

  it('is the end of the version that is shown, and every answer that may still grow', () => {
    const long = [...talk(200), { ...aQuestion(200), parentId: ended(9).id }, anAnswer(201)];
    const leafId = ended(99).id;
    const { messages } = openingThread(long, leafId, 4);
    expect(ids(messages)).toEqual(ids([...long.slice(96, 100), anAnswer(201)]));
  });

  it('has no more quoted pages in it than can be sent at once, but always the last message', () => {
    const pages = talk(20).map((message) =>
      message.role === 'user' ? { ...message, quote: page(300_000) } : message,
    );
    expect(ids(openingThread(pages, undefined).messages)).toEqual(ids(pages.slice(-3)));
    const huge = [...talk(4), { ...aQuestion(4), quote: page(2 * 1024 * 1024) }];
    expect(ids(openingThread(huge, undefined).messages)).toEqual([aQuestion(4).id]);
  });

  it('keeps the shape of the thread, with all its versions', () => {
    const parents = fc.array(fc.option(fc.nat(40), { nil: undefined }), { maxLength: 40 });
    fc.assert(
      fc.property(parents, fc.nat(8), fc.nat(40), (given, atFirst, leaf) => {
        const messages: Message[] = given.map((parent, order) => {
          const message = talk(order + 1)[order] ?? aQuestion(order);
          const id = parent === undefined ? undefined : talk(parent + 1)[parent]?.id;
          return id === undefined ? message : { ...message, parentId: id };
        });
        const leafId = messages[leaf]?.id;
        const opening = openingThread(messages, leafId, atFirst);
        const all = [...opening.messages, ...opening.outlines].sort(
          (one, other) => one.order - other.order,
        );
        expect(ids(shownThread(all, leafId))).toEqual(ids(shownThread(messages, leafId)));
        expect(versionsIn(all)).toEqual(versionsIn(messages));
      }),
    );
  });
});

const quotedIn = (message: Message) =>
  message.role === 'user' ? (message.quote?.text.length ?? 0) : 0;

describe('a parcel', () => {
  it('holds messages in their order, none twice, and is only larger than its bound for one', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 900_000 }), { maxLength: 12 });
    fc.assert(
      fc.property(sizes, (lengths) => {
        const messages = lengths.map((length, at) => ({ ...aQuestion(at), quote: page(length) }));
        const parcels = inParcels(messages);
        expect(parcels.flat()).toEqual(messages);
        for (const parcel of parcels) {
          const size = parcel.reduce(
            (sum, message) => sum + message.text.length + quotedIn(message),
            0,
          );
          expect(size <= 512 * 1024 || parcel.length === 1).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
