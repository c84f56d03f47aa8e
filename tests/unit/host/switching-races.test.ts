import { describe, expect, it } from 'vitest';
import { asId, type ModelId } from '@/core/ids';
import { EngineLostError } from '@/engine/errors/engine-lost-error';
import {
  activateConversation,
  newConversation,
  requestModel,
} from '@/messaging/commands/conversations';
import { setDefaultModel } from '@/messaging/commands/settings';
import { removeModel } from '@/messaging/commands/storage';
import { defer } from '@/ui/stores/defer';
import { A, B, C, HostWorld, SITE } from './host-world';
import { land, loaded, stateOf } from './land';

const OTHER = 'other.example' as never;

/** A world in which these models are installed and the first is loaded, in the given conversation. */
async function worldWith(...models: ModelId[]) {
  const world = await HostWorld.start();
  const conversation = await world.open();
  for (const model of [...models].reverse()) {
    await world.choose(conversation, model);
    await land(world, model);
    await world.until(() => loaded(world) === model && stateOf(world, model) === 'Ready');
  }
  return { world, conversation };
}

describe('a model that failed to load and is tried again', () => {
  it('is not forgotten by a look at the files of the attempt before', async () => {
    const { world, conversation } = await worldWith(A);
    const look = defer();
    world.installer.verifying = look.promise;
    world.installer.damaged.add(B);
    world.engine.failing = new Set([B]);
    await world.choose(conversation, B);
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await world.until(() => stateOf(world, B) === 'Failed');
    await world.retry(B);
    await world.until(() => world.installer.running);
    look.resolve();
    await world.until(() => world.installer.damaged.size === 0);
    expect(stateOf(world, B)).toBe('Downloading');
    world.engine.failing = new Set();
    await land(world, B);
    await world.until(() => loaded(world) === B);
  });

  it('leaves the one before also where a load between the two was dropped', async () => {
    const { world, conversation } = await worldWith(A, B, C);
    const slow = defer();
    world.engine.loading = slow.promise;
    await world.choose(conversation, B);
    await world.until(() => world.engine.loads.at(-1) === B);
    world.engine.failing = new Set([C]);
    world.engine.loading = null;
    await world.choose(conversation, C);
    await world.until(async () => (await world.models()).lastSwitch?.error?.code);
    expect(loaded(world)).toBe(A);
    expect((await world.models()).lastSwitch).toMatchObject({ modelId: C, backTo: A });
    slow.resolve();
  });
});

describe('where the person is', () => {
  it('is not changed by a choice that they made before they left', async () => {
    const world = await HostWorld.start();
    const first = await world.open();
    const second = await world.open(OTHER);
    const at = world.clock;
    await world.send(activateConversation, { conversationId: second, at: at + 1 });
    const wish = asId<'wish'>('late');
    await world.send(requestModel, { conversationId: first, modelId: B, wish, at });
    expect(world.host.state.activeConversationId).toBe(second);
    expect((await world.view(first)).conversation.targetModelId).toBe(B);
  });

  it('asks for what was chosen last, in whatever order the choices arrive', async () => {
    const world = await HostWorld.start();
    const conversationId = await world.open();
    const choose = (modelId: ModelId, at: number) =>
      world.send(requestModel, { conversationId, modelId, wish: asId<'wish'>(modelId), at });
    const at = world.clock - 10;
    await choose(C, at + 2);
    await choose(B, at + 1);
    expect((await world.view(conversationId)).conversation.targetModelId).toBe(C);
  });
});

describe('a verdict that is stale when it arrives', () => {
  it('does not take the place of a switch to a model that is there', async () => {
    const { world, conversation } = await worldWith(A, C);
    const answer = await world.ask(conversation, 'Hello');
    await world.untilWriting();
    await world.choose(conversation, B);
    const judge = world.judge;
    const heard = defer();
    const held = defer();
    world.judge = async (completion, state) => {
      const verdict = await judge(completion, state);
      heard.resolve();
      await held.promise;
      return verdict;
    };
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await heard.promise;
    // C is there: it waits for the answer under way, and B must not push it out of its place.
    await world.choose(conversation, C);
    held.resolve();
    await world.until(() => stateOf(world, B) === 'Ready');
    await world.until(async () => (await world.models()).switchingTo === C);
    world.engine.writing!.finish();
    await world.untilState(conversation, answer, 'complete');
    await world.until(() => loaded(world) === C);
    expect(world.engine.loads).not.toContain(B);
  });
});

describe('what is announced', () => {
  it('is not a model that was overtaken by another wish while it was loaded', async () => {
    const { world, conversation } = await worldWith(A, B);
    await world.until(async () => (await world.models()).lastSwitch?.count === 2);
    const slow = defer();
    world.engine.loading = slow.promise;
    await world.choose(conversation, B);
    await world.until(() => world.engine.loads.at(-1) === B);
    await world.choose(conversation, C);
    slow.resolve();
    world.engine.loading = null;
    await world.until(() => loaded(world) === B);
    await world.until(async () => (await world.models()).queue.includes(C));
    expect((await world.models()).lastSwitch?.count).toBe(2);
  });

  it('is not a model that was deleted while it was loaded', async () => {
    const { world, conversation } = await worldWith(A);
    const slow = defer();
    world.engine.loading = slow.promise;
    await world.choose(conversation, B);
    await land(world, B);
    await world.until(() => world.engine.loads.at(-1) === B);
    await world.until(async () => (await world.models()).lastSwitch?.count === 1);
    await world.send(removeModel, { modelId: B });
    slow.resolve();
    expect(stateOf(world, B)).toBeUndefined();
    expect(loaded(world)).not.toBe(B);
    await world.until(async () => (await world.models()).engine.loading === null);
    expect((await world.models()).lastSwitch?.count).toBe(1);
  });

  it('is the second loss, when the engine is lost again while its model is loaded again', async () => {
    const { world } = await worldWith(A);
    world.engine.loadError = new EngineLostError('the graphics process ended');
    world.engine.loading = Promise.resolve().then(() =>
      world.engine.lose(new EngineLostError('again')),
    );
    world.engine.lose(new EngineLostError('once'));
    await world.until(async () => (await world.models()).engine.error);
    await world.until(
      async () => (await world.models()).engine.error?.code === 'engine-lost-again',
    );
  });
});

describe('a relaunch', () => {
  it('does not fetch again what was canceled, because an answer still waits for it', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    const answer = await world.ask(conversation, 'Hello');
    await world.until(() => world.installer.running);
    await world.die();
    const row = await (async () => {
      const { openDatabase } = await import('@/storage/database');
      const db = await openDatabase(world.name);
      await db.downloads.update(A, { state: 'Canceled' });
      db.close();
    })();
    expect(row).toBeUndefined();
    await world.launch();
    await world.untilState(conversation, answer, 'failed');
    expect(stateOf(world, A)).toBe('Canceled');
  });
});

describe('a new conversation', () => {
  it('begins with the default of now, also where an empty one is used again', async () => {
    const world = await HostWorld.start();
    const empty = await world.open();
    await world.choose(empty, B);
    await world.send(setDefaultModel, { modelId: C });
    const { conversationId } = await world.send(newConversation, { site: SITE });
    expect(conversationId).toBe(empty);
    expect((await world.view(empty)).conversation.targetModelId).toBe(C);
  });
});
