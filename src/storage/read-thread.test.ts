import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { anAnswer, CONVERSATION } from '../../tests/harness/conversation-values';
import { openDatabase } from './database';
import { readThread } from './read-thread';

const aMessage = (id: number, order: number, conversationId = CONVERSATION) => ({
  ...anAnswer(order),
  ...{ id: asId<'message'>(String(id).padStart(4, '0')), conversationId },
});

it('a thread comes whole and in its order, however many pages it is read in', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 12 }), { maxLength: 24 }),
      fc.integer({ min: 1, max: 6 }),
      async (orders, page) => {
        const db = await openDatabase(`read-thread-${count++}`);
        const said = orders.map((order, at) => aMessage(at, order));
        // Of its neighbours in the index nothing comes with it.
        const others = ['conversation-0', `${CONVERSATION}0`, 'z'].map((id, at) =>
          aMessage(1_000 + at, at, asId(id)),
        );
        await db.messages.bulkAdd([...said, ...others]);
        const inOrder = said.toSorted((one, other) => one.order - other.order);
        expect(await readThread(db.messages, CONVERSATION, page)).toEqual(inOrder);
        await db.delete();
      },
    ),
    { numRuns: 60 },
  );
});

it('a thread that is written to while it is read is that of one moment', async () => {
  const db = await openDatabase('read-thread-still');
  const both = (text: string) => [0, 8].map((at) => ({ ...aMessage(at, at), text }));
  await db.messages.bulkAdd([...Array(9).keys()].map((at) => aMessage(at, at)));
  const readings: Promise<string[]>[] = [];
  for (const text of ['first', 'second', 'third', 'fourth']) {
    const writing = db.messages.bulkPut(both(text));
    const reading = readThread(db.messages, CONVERSATION, 2);
    readings.push(reading.then((said) => said.map((message) => message.text)));
    await writing;
  }
  for (const [first, ...rest] of await Promise.all(readings)) expect(rest.at(-1)).toBe(first);
  await db.delete();
});
