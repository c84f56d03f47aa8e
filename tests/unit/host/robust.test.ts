import { describe, expect, it } from 'vitest';
import type { Answer } from '@/core/conversation';
import { HomebodyError } from '@/core/errors/homebody-error';
import { asId } from '@/core/ids';
import { continueAnswer, retryAnswer, sendQuestion, stopAnswer } from '@/messaging/commands/chat';
import { activateConversation, saveDraft } from '@/messaging/commands/conversations';
import { enqueueDownload } from '@/messaging/commands/downloads';
import { A, B, HostWorld } from './host-world';

/** A world in which the models are installed. */
async function worldWith(...models: (typeof A)[]): Promise<HostWorld> {
  const world = await HostWorld.start();
  for (const modelId of models) {
    await world.send(enqueueDownload, { modelId });
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
  }
  await world.until(async () => {
    const { models: views } = await world.models();
    return models.every((id) => views.find((view) => view.id === id)?.lifecycle === 'Ready');
  });
  return world;
}

async function answered(world: HostWorld, text: string): Promise<void> {
  await world.untilWriting();
  world.engine.writing!.say(text);
  world.engine.writing!.finish();
}

describe('a launch', () => {
  it('that finds an answer waiting for a model that is no longer on offer still opens everything', async () => {
    const world = await worldWith(A);
    const conversation = await world.open();
    const id = await world.ask(conversation, 'Hello');
    await world.untilWriting();
    const row = await world.answer(conversation, id);
    const waiting: Answer = { ...row, state: 'waiting', modelId: asId('gone') };
    await world.database.messages.put(waiting);
    await world.die();
    await world.launch();
    expect(await world.open()).toBe(conversation);
    expect(await world.answer(conversation, id)).toMatchObject({
      state: 'failed',
      error: { code: 'model-unknown' },
    });
  });

  it('on a full disk shows the conversations, with the answer that was cut', async () => {
    const world = await worldWith(A);
    const conversation = await world.open();
    const id = await world.ask(conversation, 'Hello');
    await world.untilWriting();
    world.engine.writing!.say('Hi');
    await world.until(async () => (await world.database.messages.get(id))?.text === 'Hi');
    await world.die();
    world.refusesWrites = true;
    await world.launch();
    expect(await world.open()).toBe(conversation);
    expect(await world.answer(conversation, id)).toMatchObject({
      state: 'failed',
      error: { code: 'storage-failed' },
    });
    // Told where faults are told, and nothing more came of it.
    expect(world.faults).not.toEqual([]);
    world.faults.length = 0;
  });

  it('does not wait for a sweep that waits for a download', async () => {
    const world = await HostWorld.start((made) => {
      made.installer.sweeping = new Promise(() => {});
    });
    expect(await world.open()).toBeTruthy();
  });
});

describe('a repeated wish', () => {
  it('to try again or to go on is one wish', async () => {
    const world = await worldWith(A);
    const conversationId = await world.open();
    const answerId = await world.ask(conversationId, 'Count');
    await world.untilWriting();
    world.engine.writing!.say('one');
    await world.send(stopAnswer, { conversationId, answerId, attempt: 1 });
    await world.untilState(conversationId, answerId, 'stopped');
    const wish = { conversationId, answerId, attempt: 1 };
    await Promise.all([world.send(continueAnswer, wish), world.send(continueAnswer, wish)]);
    await answered(world, ' two');
    await world.untilState(conversationId, answerId, 'complete');
    await world.send(retryAnswer, wish);
    await world.send(stopAnswer, wish);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await world.answer(conversationId, answerId)).toMatchObject({
      text: 'one two',
      attempt: 2,
      state: 'complete',
    });
    expect(world.engine.requests).toHaveLength(2);
  });

  it('to send a question whose answer could not be put in line puts it in line', async () => {
    const world = await worldWith(A);
    const conversationId = await world.open();
    await world.choose(conversationId, B);
    world.refusesWrites = true;
    const ids = {
      conversationId,
      questionId: asId<'message'>('q'),
      answerId: asId<'message'>('a'),
    };
    const turn = { ...ids, text: 'Hello', quote: null, answerWith: null };
    await expect(world.send(sendQuestion, turn)).rejects.toMatchObject({ code: 'storage-failed' });
    world.refusesWrites = false;
    await world.send(sendQuestion, turn);
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await answered(world, 'Hi');
    await world.untilState(conversationId, ids.answerId, 'complete');
  });
});

describe('what goes wrong for one', () => {
  it('does not hold up the others while the files of a model that failed to load are looked at', async () => {
    const world = await worldWith(A, B);
    const conversation = await world.open();
    const other = await world.open('other.example' as never);
    world.installer.verifying = new Promise(() => {});
    world.engine.loadError = new HomebodyError('engine-load-failed', 'bad');
    await world.choose(conversation, B);
    const failed = await world.ask(conversation, 'for B');
    await world.untilState(conversation, failed, 'failed');
    world.engine.loadError = null;
    const passing = await world.ask(other, 'for A');
    await answered(world, 'yes');
    await world.untilState(other, passing, 'complete');
  });

  it('is repaired when the files of a ready model are gone: a retry installs it again', async () => {
    const world = await worldWith(A);
    world.installer.ready.delete(A);
    const conversationId = await world.open();
    const answerId = await world.ask(conversationId, 'Hello');
    await world.untilState(conversationId, answerId, 'failed');
    await world.until(async () => (await world.models()).models[0]!.lifecycle === null);
    await world.send(retryAnswer, { conversationId, answerId, attempt: 1 });
    await world.until(() => world.installer.running);
  });

  it('loads the model again when the engine let go of it without a word', async () => {
    const world = await worldWith(A);
    const conversationId = await world.open();
    const first = await world.ask(conversationId, 'Hello');
    await world.untilWriting();
    world.engine.writing!.fail(new HomebodyError('engine-not-loaded', 'no model'));
    await world.untilState(conversationId, first, 'failed');
    const second = await world.ask(conversationId, 'Again');
    await answered(world, 'Hi');
    await world.untilState(conversationId, second, 'complete');
    expect(world.engine.loads).toEqual([A, A]);
  });
});

describe('Stop while a model loads', () => {
  it('ends the answer at once, and another model does not wait for that load', async () => {
    const world = await worldWith(A, B);
    const conversationId = await world.open();
    world.engine.loading = new Promise(() => {});
    const stopped = await world.ask(conversationId, 'for A');
    await world.until(() => world.engine.loads.length === 1);
    await world.send(stopAnswer, { conversationId, answerId: stopped, attempt: 1 });
    await world.untilState(conversationId, stopped, 'stopped');
    world.engine.loading = null;
    await world.choose(conversationId, B);
    const next = await world.ask(conversationId, 'for B');
    await answered(world, 'yes');
    await world.untilState(conversationId, next, 'complete');
    expect(world.engine.loads).toEqual([A, B]);
  });
});

describe('a draft', () => {
  it('that is saved late, after it was sent, does not come back', async () => {
    const world = await worldWith(A);
    const conversationId = await world.open();
    await world.ask(conversationId, 'Is there a break clause?');
    const draft = { text: 'Is there a break clause? ', quote: null };
    await world.send(saveDraft, { conversationId, draft });
    expect((await world.view(conversationId)).draft.text).toBe('');
    const next = { text: 'And a deposit?', quote: null };
    await world.send(saveDraft, { conversationId, draft: next });
    expect((await world.view(conversationId)).draft).toEqual(next);
  });
});

describe('a clock that is set back', () => {
  it('leaves the newest conversation the latest of its site', async () => {
    const world = await worldWith(A);
    const first = await world.open();
    await world.ask(first, 'Hello');
    world.clock = -1_000_000;
    await world.ask(first, 'Hello again');
    const { conversation } = await world.view(first);
    expect(conversation.updatedAt).toBeGreaterThan(0);
    expect(await world.open()).toBe(first);
  });

  it('makes no choice too late that comes after it', async () => {
    const world = await worldWith(A, B);
    const first = await world.open();
    const other = await world.open(asId('other.example'));
    await world.send(activateConversation, { conversationId: first, at: ++world.clock });
    await world.choose(first, B);
    world.clock -= 500;
    // The host's own clock goes on between the choice and its hearing of it.
    await world.choose(first, A);
    expect((await world.view(first)).conversation.targetModelId).toBe(A);
    await world.choose(first, B);
    expect((await world.view(first)).conversation.targetModelId).toBe(B);
    await world.send(activateConversation, { conversationId: other, at: ++world.clock });
    expect(world.host.state.activeConversationId).toBe(other);
  });
});
