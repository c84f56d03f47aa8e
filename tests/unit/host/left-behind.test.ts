import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import type { Site } from '@/core/site';
import { sendQuestion } from '@/messaging/commands/chat';
import { renameConversation } from '@/messaging/commands/conversation-list';
import { requestModel } from '@/messaging/commands/conversations';
import { A, B, HostWorld } from './host-world';
import { land, loaded, stateOf } from './land';

const MINUTE = 60_000;

it('a model whose idle time ends while a question is being stored answers it without a new load', async () => {
  const world = await HostWorld.start();
  const conversationId = await world.open();
  await world.choose(conversationId, A);
  await land(world, A);
  await world.until(() => loaded(world) === A && stateOf(world, A) === 'Ready');
  await world.until(() => world.timers.pending > 0);
  world.timers.pass(10 * MINUTE - 1);
  const topic = await world.host.findTopic(`conversation:${conversationId}`);
  const asking = world.send(sendQuestion, {
    ...{ conversationId, questionId: asId<'message'>('q'), answerId: asId<'message'>('a') },
    ...{ text: 'Why?', quote: null, answerWith: null },
  });
  // The command was heard; the database has not answered yet.
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  expect(topic.value).toMatchObject({ messages: [] });
  world.timers.pass(1);
  await asking;
  await world.untilWriting();
  expect(world.engine.loads).toEqual([A]);
  world.engine.writing!.finish();
});

it('a choice of which only the target was stored is fulfilled when it is sent again', async () => {
  const world = await HostWorld.start();
  const conversationId = await world.open();
  const topic = await world.host.findTopic(`conversation:${conversationId}`);
  const unwatch = topic.watch({
    change: () => {
      world.refusesWrites = true;
    },
  });
  const wish = { conversationId, modelId: B, wish: asId<'wish'>('w'), at: ++world.clock };
  await expect(world.send(requestModel, wish)).rejects.toMatchObject({ code: 'storage-failed' });
  unwatch();
  world.refusesWrites = false;
  expect(stateOf(world, B)).toBeUndefined();
  await world.send(requestModel, wish);
  await land(world, B);
  expect((await world.view(conversationId)).conversation.targetModelId).toBe(B);
});

it('a word of work under way that was lost is said again', async () => {
  const world = await HostWorld.start();
  let isDeaf = true;
  world.report = (pending) => {
    if (isDeaf) throw new Error('the background is gone');
    world.work.push(pending);
  };
  const conversationId = await world.open();
  await world.choose(conversationId, B);
  await world.until(() => world.faults.length > 0);
  world.faults.length = 0;
  isDeaf = false;
  const before = world.work.length;
  world.timers.pass(5_000);
  await world.until(() => world.work.length > before);
  expect(world.work.at(-1)).toBe(true);
});

describe('threads at hand', () => {
  const siteOf = (number: number) => `site-${number}.example` as Site;

  it('are let go when nobody needs them, but for the one that the person is in', async () => {
    const world = await HostWorld.start();
    const active = await world.open(siteOf(0));
    await world.choose(active, A);
    for (let number = 1; number <= 30; number += 1)
      await world.view(await world.open(siteOf(number)));
    const { requestedModelByConversation: atHand, activeConversationId } = world.host.state;
    expect(activeConversationId).toBe(active);
    expect(atHand.has(active)).toBe(true);
    expect(atHand.size).toBeLessThan(15);
  });

  it('stay the same for whoever watches them, and are read again whole by whoever comes back', async () => {
    const world = await HostWorld.start();
    const conversationId = await world.open(siteOf(0));
    const left = await world.open(siteOf(99));
    const answerId = await world.ask(left, 'Hello');
    await land(world, A);
    await world.untilWriting();
    world.engine.writing!.say('Hi');
    const watched = await world.host.findTopic(`conversation:${conversationId}`);
    const seen: unknown[] = [];
    watched.watch({ change: (change) => seen.push(change) });
    for (let number = 1; number <= 30; number += 1)
      await world.view(await world.open(siteOf(number)));
    await world.send(renameConversation, { conversationId, title: 'Still here' });
    expect(seen).toMatchObject([{ kind: 'conversation', conversation: { title: 'Still here' } }]);
    // An answer under way went on meanwhile.
    world.engine.writing!.say(' there');
    world.engine.writing!.finish();
    await world.untilState(left, answerId, 'complete');
    expect(await world.answer(left, answerId)).toMatchObject({ text: 'Hi there' });
  });
});
