import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { answerNow, sendQuestion, stopAnswer } from '@/messaging/commands/chat';
import { removeConversation, restoreConversation } from '@/messaging/commands/conversations';
import { enqueueDownload } from '@/messaging/commands/downloads';
import { setDefaultModel, setIdleUnload } from '@/messaging/commands/settings';

import { A, B, C, HostWorld, SITE } from './host-world';
import { land, loaded, stateOf } from './land';

const MINUTE = 60_000;
const OTHER = 'other.example' as never;

describe('an idle model', () => {
  async function withA(): Promise<HostWorld> {
    const world = await HostWorld.start();
    await world.choose(await world.open(), A);
    await land(world, A);
    await world.until(() => loaded(world) === A && stateOf(world, A) === 'Ready');
    // Its time begins when the switch is over to its last write.
    await world.until(() => world.timers.pending > 0);
    return world;
  }

  it('leaves the engine after ten minutes, and the next message loads it again', async () => {
    const world = await withA();
    world.timers.pass(10 * MINUTE - 1);
    expect(loaded(world)).toBe(A);
    world.timers.pass(1);
    await world.until(() => loaded(world) === null);
    await world.ask(await world.open(), 'Hello');
    await world.untilWriting();
    expect(world.engine.loads).toEqual([A, A]);
    world.engine.writing!.finish();
  });

  it('is kept while an answer is written, and its time begins anew at the end', async () => {
    const world = await withA();
    const conversation = await world.open();
    const answer = await world.ask(conversation, 'Hello');
    await world.untilWriting();
    world.timers.pass(60 * MINUTE);
    expect(loaded(world)).toBe(A);
    world.engine.writing!.finish();
    await world.untilState(conversation, answer, 'complete');
    world.timers.pass(10 * MINUTE - 1);
    expect(loaded(world)).toBe(A);
    world.timers.pass(1);
    await world.until(() => loaded(world) === null);
  });

  it('is kept while a message waits, even for another model', async () => {
    const world = await withA();
    const conversationId = await world.open();
    await world.choose(conversationId, B);
    const waiting = await world.ask(conversationId, 'Hello');
    world.timers.pass(60 * MINUTE);
    expect(loaded(world)).toBe(A);
    await world.send(stopAnswer, { conversationId, answerId: waiting, attempt: 1 });
    world.timers.pass(10 * MINUTE);
    await world.until(() => loaded(world) === null);
  });

  it('stays as long as the person wants it to, also after a restart', async () => {
    const world = await withA();
    await world.send(setIdleUnload, { minutes: null });
    world.timers.pass(600 * MINUTE);
    expect(loaded(world)).toBe(A);
    await world.send(setIdleUnload, { minutes: 1 });
    world.timers.pass(MINUTE);
    await world.until(() => loaded(world) === null);
    await world.die();
    await world.launch();
    expect((await world.host.findTopic('settings')).value).toMatchObject({ idleUnloadMinutes: 1 });
  });
});

describe('a conversation', () => {
  it('begins with the model that the person set, and those that were begun keep theirs', async () => {
    const world = await HostWorld.start();
    const before = await world.open();
    await world.send(setDefaultModel, { modelId: C });
    const after = await world.open(OTHER);
    expect((await world.view(after)).conversation.targetModelId).toBe(C);
    expect((await world.view(before)).conversation.targetModelId).toBe(A);
    await world.send(setDefaultModel, { modelId: null });
    const last = await world.open('third.example' as never);
    expect((await world.view(last)).conversation.targetModelId).toBe(A);
  });

  it('that is deleted stops its answers, and comes back whole within a minute', async () => {
    const world = await HostWorld.start();
    const conversationId = await world.open();
    const answer = await world.ask(conversationId, 'Hello');
    await land(world, A);
    await world.untilWriting();
    await world.send(removeConversation, { conversationId });
    await world.until(() => world.engine.writing === null);
    expect(await world.open()).not.toBe(conversationId);
    await world.send(restoreConversation, { conversationId });
    await world.untilState(conversationId, answer, 'stopped');
    expect(await world.database.messages.count()).toBe(2);
    await world.send(removeConversation, { conversationId });
    world.clock += MINUTE;
    world.timers.pass(MINUTE);
    await world.until(async () => (await world.database.messages.count()) === 0);
    await expect(world.send(restoreConversation, { conversationId })).rejects.toMatchObject({
      code: 'conversation-missing',
    });
  });

  it('is answered now by another model where the person does not want to wait', async () => {
    const world = await HostWorld.start();
    const conversationId = await world.open(SITE);
    await world.choose(conversationId, A);
    await land(world, A);
    await world.until(() => loaded(world) === A);
    await world.choose(conversationId, B);
    const answerId = await world.ask(conversationId, 'Hello');
    await world.send(answerNow, { conversationId, answerId, attempt: 1, modelId: A });
    await world.untilWriting();
    world.engine.writing!.say('Hi');
    world.engine.writing!.finish();
    await world.untilState(conversationId, answerId, 'complete');
    expect(await world.answer(conversationId, answerId)).toMatchObject({ modelId: A });
    expect((await world.view(conversationId)).conversation.targetModelId).toBe(B);
  });
});

it('an answer whose load fails leaves the model before in the engine', async () => {
  const world = await HostWorld.start();
  const one = await world.open();
  await world.choose(one, A);
  await land(world, A);
  await world.until(() => loaded(world) === A);
  world.engine.failing = new Set([B]);
  await world.send(enqueueDownload, { modelId: B });
  await land(world, B);
  const other = await world.open(OTHER);
  const answerId = asId<'message'>('answer');
  await world.send(sendQuestion, {
    conversationId: other,
    questionId: asId<'message'>('question'),
    answerId,
    text: 'Hello',
    quote: null,
    answerWith: B,
  });
  await world.untilState(other, answerId, 'failed');
  expect((await world.answer(other, answerId)).error?.code).toBe('engine-load-failed');
  expect(loaded(world)).toBe(A);
});
