import type * as v from 'valibot';
import { expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { newConversation, saveDraft } from '@/messaging/commands/conversations';
import { offerSelection } from '@/messaging/commands/host';
import { setSiteReading } from '@/messaging/commands/sites';
import { DraftsRepository } from '@/storage/drafts-repository';
import { A, HostWorld, SITE } from './host-world';
import { land } from './land';

type Offer = v.InferOutput<typeof offerSelection.request>;

const OFFER: Offer = {
  handoffId: asId('handoff'),
  windowId: 7,
  site: SITE,
  quote: { text: 'Rent is due.', pageTitle: 'Lease', pageUrl: 'https://example.com/lease' },
  question: { questionId: asId('question'), answerId: asId('answer'), text: 'Explain this.' },
};

/** Offers it as the background does; resolves to whether the host says that it has it. */
async function offer(world: HostWorld, payload: Offer = OFFER): Promise<boolean> {
  const { name } = offerSelection;
  const envelope = { homebody: 'command', to: 'host', name, payload } as const;
  return (await world.host.commands.answerEnvelope(envelope, 'background')).ok;
}

const handoffs = async (world: HostWorld) => (await world.host.findTopic('handoffs')).value;

it('a preset asks its question about the selection, and what is typed stays as it is', async () => {
  const world = await HostWorld.start();
  const id = await world.open();
  const draft = { text: 'half a thou', quote: { ...OFFER.quote, text: 'another' } };
  await world.send(saveDraft, { conversationId: id, draft });
  expect(await offer(world)).toBe(true);
  const view = await world.view(id);
  expect(view.messages).toMatchObject([
    { role: 'user', text: 'Explain this.', quote: OFFER.quote },
    { role: 'assistant', id: 'answer' },
  ]);
  expect(view.draft).toEqual(draft);
  expect(await new DraftsRepository(world.database).get(id)).toEqual(draft);
  expect(await handoffs(world)).toEqual([
    { id: 'handoff', windowId: 7, conversationId: id, asked: true },
  ]);
});

it('is answered in its turn, after an answer that is under way', async () => {
  const world = await HostWorld.start();
  const id = await world.open();
  const first = await world.ask(id, 'First?');
  await land(world, A);
  await world.untilWriting();
  await offer(world);
  expect((await world.answer(id, asId('answer'))).state).toBe('waiting');
  world.engine.writing?.say('One.');
  world.engine.writing?.finish();
  await world.untilState(id, first, 'complete');
  await world.untilWriting();
  world.engine.writing?.say('Two.');
  world.engine.writing?.finish();
  await world.untilState(id, asId('answer'), 'complete');
  expect((await world.answer(id, asId('answer'))).text).toBe('Two.');
});

it('is asked once, however often it is offered, at once or one after another', async () => {
  const world = await HostWorld.start();
  await Promise.all([offer(world), offer(world)]);
  await offer(world);
  expect((await world.view(await world.open())).messages).toHaveLength(2);
});

it('is asked once, though the host died with it and the site has a later conversation since', async () => {
  const world = await HostWorld.start();
  await offer(world);
  const first = await world.open();
  await world.die();
  await world.launch();
  const { conversationId: later } = await world.send(newConversation, { site: SITE });
  await world.ask(later, 'Something else?');
  expect(await offer(world)).toBe(true);
  expect((await world.view(first)).messages).toHaveLength(2);
  expect((await world.view(later)).messages).toHaveLength(2);
  expect(await handoffs(world)).toMatchObject([{ conversationId: first }]);
});

it('that could not be stored is not taken for asked: offered again, it is', async () => {
  const world = await HostWorld.start();
  world.refusesWrites = true;
  expect(await offer(world)).toBe(false);
  world.refusesWrites = false;
  expect(await offer(world)).toBe(true);
  expect((await world.view(await world.open())).messages).toHaveLength(2);
});

it('a selection that could not be stored is not taken for quoted either', async () => {
  const world = await HostWorld.start();
  const { question: _none, ...selection } = OFFER;
  world.refusesWrites = true;
  expect(await offer(world, selection)).toBe(false);
  world.refusesWrites = false;
  expect(await offer(world, selection)).toBe(true);
  expect((await world.view(await world.open())).draft.quote).toEqual(OFFER.quote);
});

it('where nothing could be read, the panel is told why and the draft stays', async () => {
  const world = await HostWorld.start();
  const id = await world.open();
  const draft = { text: 'half', quote: OFFER.quote };
  await world.send(saveDraft, { conversationId: id, draft });
  const { question: _none, ...others } = OFFER;
  const quote = { text: '', pageTitle: '', pageUrl: 'https://example.com' };
  await offer(world, { ...others, quote, unread: 'closed' });
  expect((await world.view(id)).draft).toEqual(draft);
  expect(await handoffs(world)).toEqual([
    { id: 'handoff', windowId: 7, conversationId: id, unread: 'closed' },
  ]);
});

it('is not asked about nothing, which takes the place of no quote either', async () => {
  const world = await HostWorld.start();
  const id = await world.open();
  const draft = { text: 'half a thou', quote: { ...OFFER.quote, text: 'another' } };
  await world.send(saveDraft, { conversationId: id, draft });
  const quote = { ...OFFER.quote, text: ' \n' };
  expect(await offer(world, { ...OFFER, quote })).toBe(true);
  const { question: _unasked, ...plain } = OFFER;
  expect(await offer(world, { ...plain, handoffId: asId('other'), quote })).toBe(true);
  const view = await world.view(id);
  expect(view.messages).toEqual([]);
  expect(view.draft).toEqual(draft);
  expect(await handoffs(world)).toEqual([
    { id: 'other', windowId: 7, conversationId: id, unread: 'nothing' },
  ]);
});

it('is not asked about a frame of a site that is never read', async () => {
  const world = await HostWorld.start();
  const id = await world.open();
  await world.send(setSiteReading, { site: asId<'site'>('bank.example'), mayRead: false });
  expect(await offer(world, { ...OFFER, frameUrl: 'https://bank.example/a' })).toBe(true);
  expect(await world.view(id)).toMatchObject({ messages: [], draft: { quote: null } });
  expect(await handoffs(world)).toMatchObject([{ unread: 'never' }]);
});
