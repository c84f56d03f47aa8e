import { expect, it } from 'vitest';
import type { Quote } from '@/core/conversation';
import { asId } from '@/core/ids';
import { LONGEST_PAGE_TEXT } from '@/core/quote-limit';
import { offerSelection } from '@/messaging/commands/host';
import { editQuestion } from '@/messaging/commands/versions';
import { HostWorld, SITE } from './host-world';

const FULL = { code: 'conversation-full', fields: { limit: 32 * 1024 * 1024 } };

/** Six million bytes of a language whose letters take three each. */
const LONG: Quote = {
  kind: 'page',
  text: '家'.repeat(LONGEST_PAGE_TEXT),
  pageTitle: 'Lease',
  pageUrl: 'https://example.com/lease',
};

/** A conversation in which no such page has room any more: the sixth would be over 32 MB. */
async function full() {
  const world = await HostWorld.start();
  const id = await world.open();
  for (const at of [1, 2, 3, 4, 5]) await world.ask(id, `Question ${at}?`, LONG);
  return { world, id };
}

it('a page for which a conversation has no room is refused in words, and nothing is stored', async () => {
  const { world, id } = await full();
  await expect(world.ask(id, 'And this one?', LONG)).rejects.toMatchObject(FULL);
  expect((await world.view(id)).messages).toHaveLength(10);
  const [first] = (await world.view(id)).messages;
  const edit = {
    ...{ conversationId: id, replaces: first!.id, text: 'Instead?', quote: LONG },
    ...{ questionId: asId<'message'>('q'), answerId: asId<'message'>('a'), answerWith: null },
  };
  await expect(world.send(editQuestion, edit)).rejects.toMatchObject(FULL);
  await world.ask(id, 'Without a page?');
  expect((await world.view(id)).messages).toHaveLength(12);
});

it('a preset’s question goes to a new conversation where the latest has no room for its quote', async () => {
  const { world, id } = await full();
  const payload = {
    ...{ handoffId: asId<'handoff'>('handoff'), windowId: 7, site: SITE, quote: LONG },
    question: {
      questionId: asId<'message'>('q'),
      answerId: asId<'message'>('a'),
      text: 'Explain this.',
    },
  };
  const { name } = offerSelection;
  const envelope = { homebody: 'command', to: 'host', name, payload } as const;
  expect((await world.host.commands.answerEnvelope(envelope, 'background')).ok).toBe(true);
  const roomier = await world.open();
  expect(roomier).not.toBe(id);
  expect((await world.view(roomier)).messages).toMatchObject([{ text: 'Explain this.' }, {}]);
});
