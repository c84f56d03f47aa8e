import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';

import { activateConversation, requestModel } from '@/messaging/commands/conversations';
import { cancelDownload, enqueueDownload, retryDownload } from '@/messaging/commands/downloads';

import { defer } from '@/ui/stores/defer';
import { A, B, C, HostWorld } from './host-world';
import { land, loaded, stateOf } from './land';

const OTHER = 'other.example' as never;

describe('a model that was chosen', () => {
  it('is loaded when it is there, and the switch is told to those who show the conversation', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    await world.choose(conversation, B);
    await land(world, B);
    await world.until(() => loaded(world) === B && stateOf(world, B) === 'Ready');
    await world.until(async () => (await world.models()).lastSwitch !== null);
    expect((await world.models()).lastSwitch).toEqual({
      count: 1,
      conversationId: conversation,
      modelId: B,
      error: null,
      backTo: null,
    });
  });

  it('waits for the answer under way, which is not cut', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    const answer = await world.ask(conversation, 'Hello');
    await land(world, A);
    await world.untilWriting();
    await world.choose(conversation, B);
    await land(world, B);
    await world.until(async () => (await world.models()).switchingTo === B);
    expect(loaded(world)).toBe(A);
    world.engine.writing!.say('Hi');
    world.engine.writing!.finish();
    await world.untilState(conversation, answer, 'complete');
    await world.until(() => loaded(world) === B);
    expect(await world.answer(conversation, answer)).toMatchObject({ text: 'Hi', modelId: A });
  });

  it('is not loaded when its download ends in a conversation that the person has left', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    await world.choose(conversation, B);
    const other = await world.open(OTHER);
    await world.send(activateConversation, { conversationId: other, at: world.clock });
    await land(world, B);
    await world.until(() => stateOf(world, B) === 'Ready');
    expect(loaded(world)).toBeNull();
    expect(world.engine.loads).toEqual([]);
  });

  it('gives way to the one chosen after it: B is ready, C is loaded', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    await world.choose(conversation, B);
    await world.choose(conversation, C);
    await land(world, B);
    await land(world, C);
    await world.until(() => loaded(world) === C);
    expect(stateOf(world, B)).toBe('Ready');
    expect(world.engine.loads).toEqual([C]);
  });

  it('wins over a verdict that was given before it was chosen', async () => {
    const world = await HostWorld.start();
    const judge = world.judge;
    const heard = defer();
    const held = defer();
    world.judge = async (completion, state) => {
      const verdict = await judge(completion, state);
      heard.resolve();
      await held.promise;
      return verdict;
    };
    const conversation = await world.open();
    await world.choose(conversation, B);
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await heard.promise;
    await world.choose(conversation, C);
    held.resolve();
    await world.until(() => stateOf(world, B) === 'Ready');
    await land(world, C);
    await world.until(() => loaded(world) === C);
    expect(world.engine.loads).toEqual([C]);
  });

  it('leaves the one before in its place when it does not load, and says why', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    await world.choose(conversation, A);
    await land(world, A);
    await world.until(() => loaded(world) === A);
    world.engine.failing = new Set([B]);
    await world.choose(conversation, B);
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await world.until(() => stateOf(world, B) === 'Failed');
    expect(loaded(world)).toBe(A);
    await world.until(async () => (await world.models()).lastSwitch?.count === 2);
    expect((await world.models()).lastSwitch).toMatchObject({
      modelId: B,
      backTo: A,
      error: { code: 'engine-load-failed' },
    });
  });

  it('is one wish, however often and however late its message arrives', async () => {
    const world = await HostWorld.start();
    const conversationId = await world.open();
    const wish = { conversationId, modelId: B, wish: asId<'wish'>('w'), at: world.clock };
    await Promise.all([world.send(requestModel, wish), world.send(requestModel, wish)]);
    await world.choose(conversationId, C);
    await world.send(requestModel, wish);
    const { conversation } = await world.view(conversationId);
    expect(conversation).toMatchObject({ targetModelId: C, targetRevision: 2 });
  });

  it('that was not kept, because the disk was full, is a new wish when it is sent again', async () => {
    const world = await HostWorld.start();
    const conversationId = await world.open();
    const wish = { conversationId, modelId: B, wish: asId<'wish'>('w'), at: world.clock };
    world.refusesWrites = true;
    await expect(world.send(requestModel, wish)).rejects.toMatchObject({ code: 'storage-failed' });
    world.refusesWrites = false;
    await world.send(requestModel, wish);
    expect((await world.view(conversationId)).conversation.targetModelId).toBe(B);
  });

  it('is left alone by a late word of where the person was before', async () => {
    const world = await HostWorld.start();
    const first = await world.open();
    const second = await world.open(OTHER);
    const at = world.clock;
    await world.send(activateConversation, { conversationId: second, at });
    await world.send(activateConversation, { conversationId: first, at: at - 1 });
    expect(world.host.state.activeConversationId).toBe(second);
  });
});

describe('the queue', () => {
  it('hears a cancel and a retry for the attempt they were meant for, and no other', async () => {
    const world = await HostWorld.start();
    await world.send(enqueueDownload, { modelId: A });
    await world.until(() => world.installer.running);
    await world.send(cancelDownload, { modelId: A, attempt: 1 });
    await world.send(retryDownload, { modelId: A, attempt: 1 });
    // Sent again, because nobody answered in time.
    await world.send(cancelDownload, { modelId: A, attempt: 1 });
    await world.send(retryDownload, { modelId: A, attempt: 1 });
    await land(world, A);
    expect(world.attempt(A)).toBe(2);
  });

  it('stands still, and does not spin, while what happens cannot be written down', async () => {
    const world = await HostWorld.start();
    await world.send(enqueueDownload, { modelId: A });
    await world.send(enqueueDownload, { modelId: B });
    await world.until(() => world.installer.running);
    world.refusesWrites = true;
    world.installer.running!.fail(new Error('no network'));
    await world.until(() => stateOf(world, A) === 'Failed');
    await world.until(() => world.installer.running?.manifest.modelId === B);
    expect(world.faults.splice(0).length).toBeLessThan(5);
    world.refusesWrites = false;
  });
});
