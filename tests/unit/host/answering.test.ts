import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { asId } from '@/core/ids';
import { continueAnswer, retryAnswer, sendQuestion, stopAnswer } from '@/messaging/commands/chat';
import { A, B, HostWorld } from './host-world';

const ready = (world: HostWorld) => {
  world.installer.ready.add(A);
};

/** A world in which model A is installed and known to be. */
async function worldWithA(): Promise<HostWorld> {
  const world = await HostWorld.start(ready);
  const warm = await world.open('warm-up.example' as never);
  const id = await world.ask(warm, 'warm up');
  await world.until(() => world.installer.running);
  world.installer.running!.finish();
  await world.untilWriting();
  world.engine.writing!.finish();
  await world.untilState(warm, id, 'complete');
  return world;
}

describe('asking', () => {
  it('answers a first question that was typed before the model was there', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    const id = await world.ask(conversation, 'What is the capital of France?');
    expect(await world.answer(conversation, id)).toMatchObject({ state: 'waiting', text: '' });
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await world.untilWriting();
    expect(world.engine.writing!.request.turns).toEqual([
      { role: 'user', content: 'What is the capital of France?' },
    ]);
    world.engine.writing!.say('Par');
    world.engine.writing!.say('is.');
    world.engine.writing!.finish();
    await world.untilState(conversation, id, 'complete');
    expect(await world.answer(conversation, id)).toMatchObject({ text: 'Paris.', modelId: A });
  });

  it('stores a question once, however often it is sent', async () => {
    const world = await worldWithA();
    const conversationId = await world.open();
    const turn = {
      conversationId,
      questionId: asId<'message'>('q'),
      answerId: asId<'message'>('a'),
      text: 'Hello',
      quote: null,
      answerWith: null,
    };
    await Promise.all([world.send(sendQuestion, turn), world.send(sendQuestion, turn)]);
    await world.send(sendQuestion, turn);
    expect((await world.view(conversationId)).messages).toHaveLength(2);
    await world.untilWriting();
    world.engine.writing!.finish();
    await world.untilState(conversationId, turn.answerId, 'complete');
    expect(world.engine.requests).toHaveLength(2);
  });

  it('refuses an empty question and stores nothing', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    await expect(world.ask(conversation, ' \u0000\n ')).rejects.toMatchObject({
      code: 'question-empty',
    });
    expect((await world.view(conversation)).messages).toEqual([]);
  });

  it('gives the model the whole thread, without turns that were never answered', async () => {
    const world = await worldWithA();
    const conversation = await world.open();
    const first = await world.ask(conversation, 'One?');
    await world.untilWriting();
    world.engine.writing!.say('1');
    world.engine.writing!.finish();
    await world.untilState(conversation, first, 'complete');
    const second = await world.ask(conversation, 'Two?');
    await world.untilWriting();
    world.engine.writing!.fail(new HomebodyError('engine-failed', 'broke'));
    await world.untilState(conversation, second, 'failed');
    await world.ask(conversation, 'Three?');
    await world.untilWriting();
    expect(world.engine.writing!.request.turns.map(({ content }) => content)).toEqual([
      'One?',
      '1',
      'Three?',
    ]);
  });

  it('answers in the order of asking, one at a time, also across conversations', async () => {
    const world = await worldWithA();
    const one = await world.open();
    const other = await world.open('other.example' as never);
    await world.ask(one, 'first');
    await world.ask(other, 'second');
    const third = await world.ask(one, 'third');
    const seen: string[] = [];
    for (const _ of [1, 2, 3]) {
      await world.untilWriting();
      seen.push(world.engine.writing!.request.turns.at(-1)!.content);
      world.engine.writing!.finish();
      await world.until(() => !world.engine.writing || seen.length === 3);
    }
    await world.untilState(one, third, 'complete');
    expect(seen).toEqual(['first', 'second', 'third']);
    expect(world.engine.overlaps).toBe(0);
  });

  it('lets a question pass whose model is here while another waits for its download', async () => {
    const world = await worldWithA();
    const one = await world.open();
    const other = await world.open('other.example' as never);
    await world.choose(one, B);
    const waiting = await world.ask(one, 'for B');
    const passing = await world.ask(other, 'for A');
    await world.untilWriting();
    expect(world.engine.writing!.modelId).toBe(A);
    world.engine.writing!.finish();
    await world.untilState(other, passing, 'complete');
    expect((await world.answer(one, waiting)).state).toBe('waiting');
    world.installer.running!.finish();
    await world.untilWriting();
    expect(world.engine.writing!.modelId).toBe(B);
  });
});

describe('stopping', () => {
  it('keeps what was written and starts the next answer at once', async () => {
    const world = await worldWithA();
    const conversation = await world.open();
    const stopped = await world.ask(conversation, 'Tell me everything');
    await world.untilWriting();
    world.engine.writing!.say('It began');
    await world.send(stopAnswer, { conversationId: conversation, answerId: stopped, attempt: 1 });
    await world.untilState(conversation, stopped, 'stopped');
    expect((await world.answer(conversation, stopped)).text).toBe('It began');
    await world.ask(conversation, 'And now?');
    await world.untilWriting();
    expect(world.engine.writing!.request.turns.at(-2)!.content).toBe('It began');
  });

  it('takes an answer that has not begun out of the line', async () => {
    const world = await worldWithA();
    const conversation = await world.open();
    await world.ask(conversation, 'first');
    await world.untilWriting();
    const second = await world.ask(conversation, 'second');
    await world.send(stopAnswer, { conversationId: conversation, answerId: second, attempt: 1 });
    await world.untilState(conversation, second, 'stopped');
    world.engine.writing!.finish();
    const third = await world.ask(conversation, 'third');
    await world.until(() => world.engine.writing?.request.turns.at(-1)?.content === 'third');
    world.engine.writing!.finish();
    await world.untilState(conversation, third, 'complete');
    const asked = world.engine.requests.map(({ turns }) => turns.at(-1)!.content);
    expect(asked).not.toContain('second');
  });

  it('drops and counts text that comes after the end', async () => {
    const world = await worldWithA();
    const conversation = await world.open();
    const id = await world.ask(conversation, 'first');
    await world.untilWriting();
    const { say } = world.engine.writing!;
    say('kept');
    world.engine.writing!.finish();
    await world.untilState(conversation, id, 'complete');
    say(' late');
    // Longer than text is held back before it is shown.
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect((await world.answer(conversation, id)).text).toBe('kept');
    expect(world.host.dropped).toBe(1);
  });

  it('continues a stopped answer where it ended', async () => {
    const world = await worldWithA();
    const conversation = await world.open();
    const id = await world.ask(conversation, 'Count');
    await world.untilWriting();
    world.engine.writing!.say('one, two');
    await world.send(stopAnswer, { conversationId: conversation, answerId: id, attempt: 1 });
    await world.untilState(conversation, id, 'stopped');
    await world.send(continueAnswer, { conversationId: conversation, answerId: id, attempt: 1 });
    await world.untilWriting();
    expect(world.engine.writing!.request.turns.at(-1)).toEqual({
      role: 'assistant',
      content: 'one, two',
    });
    world.engine.writing!.say(', three');
    world.engine.writing!.finish();
    await world.untilState(conversation, id, 'complete');
    expect((await world.answer(conversation, id)).text).toBe('one, two, three');
  });
});

describe('when something goes wrong', () => {
  it('drops the oldest turns whole when the thread no longer fits', async () => {
    const world = await worldWithA();
    const conversation = await world.open();
    for (const text of ['one', 'two']) {
      const id = await world.ask(conversation, text);
      await world.untilWriting();
      world.engine.writing!.say('x'.repeat(500));
      world.engine.writing!.finish();
      await world.untilState(conversation, id, 'complete');
    }
    world.engine.refuse = ({ turns }) => (turns.length > 3 ? overflow(5000) : null);
    await world.ask(conversation, 'three');
    await world.untilWriting();
    const left = world.engine.writing!.request.turns.map(({ content }) => content);
    expect(left.at(0)).toBe('two');
    expect(left.at(-1)).toBe('three');
  });

  it('says how long a question is that does not fit alone', async () => {
    const world = await worldWithA();
    const conversation = await world.open();
    world.engine.refuse = () => overflow(9000);
    const id = await world.ask(conversation, 'long');
    await world.untilState(conversation, id, 'failed');
    expect((await world.answer(conversation, id)).error).toMatchObject({
      code: 'question-too-long',
      fields: { promptTokens: 9000, contextWindow: 4096 },
    });
  });

  it('fails the waiting answer with the reason of its download, and a retry downloads again', async () => {
    const world = await HostWorld.start();
    const conversation = await world.open();
    const id = await world.ask(conversation, 'Hello');
    await world.until(() => world.installer.running);
    world.installer.running!.fail(new HomebodyError('install-integrity', 'wrong hash'));
    await world.untilState(conversation, id, 'failed');
    expect((await world.answer(conversation, id)).error?.code).toBe('install-integrity');
    await world.send(retryAnswer, { conversationId: conversation, answerId: id, attempt: 1 });
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await world.untilWriting();
    world.engine.writing!.say('Hi');
    world.engine.writing!.finish();
    await world.untilState(conversation, id, 'complete');
    expect(await world.answer(conversation, id)).toMatchObject({ text: 'Hi', attempt: 2 });
  });

  it('finds a file that was damaged on disk and fetches it again on retry', async () => {
    const world = await worldWithA();
    world.engine.lose(new HomebodyError('engine-lost', 'gone'));
    world.engine.loadError = new HomebodyError('engine-load-failed', 'bad magic');
    world.installer.damaged.add(A);
    const conversation = await world.open();
    const id = await world.ask(conversation, 'Hello');
    await world.untilState(conversation, id, 'failed');
    // The answer fails at once; why is known when its files were looked at.
    await world.until(
      async () => (await world.answer(conversation, id)).error?.code === 'install-integrity',
    );
    world.engine.loadError = null;
    await world.send(retryAnswer, { conversationId: conversation, answerId: id, attempt: 1 });
    await world.until(() => world.installer.running);
    world.installer.running!.finish();
    await world.untilWriting();
  });

  it('keeps a partial answer when the engine is lost, and loads its model again by itself', async () => {
    const world = await worldWithA();
    const conversation = await world.open();
    const id = await world.ask(conversation, 'Hello');
    await world.untilWriting();
    world.engine.writing!.say('Hi th');
    world.engine.lose(new HomebodyError('engine-lost', 'gone'));
    await world.untilState(conversation, id, 'interrupted');
    expect(await world.answer(conversation, id)).toMatchObject({
      text: 'Hi th',
      error: { code: 'engine-lost' },
    });
    await world.until(() => world.engine.loads.length === 2);
    await world.send(continueAnswer, { conversationId: conversation, answerId: id, attempt: 1 });
    await world.untilWriting();
    expect(world.engine.loads).toEqual([A, A]);
  });

  it('says to choose another model when the engine is lost twice in a row, and rebuilds it only once', async () => {
    const world = await worldWithA();
    const conversation = await world.open();
    const ids = [];
    for (const text of ['one', 'two']) {
      const id = await world.ask(conversation, text);
      ids.push(id);
      await world.untilWriting();
      world.engine.lose(new HomebodyError('engine-lost', 'gone'));
      await world.untilState(conversation, id, 'interrupted');
    }
    const codes = await Promise.all(ids.map((id) => world.answer(conversation, id)));
    expect(codes.map(({ error }) => error?.code)).toEqual(['engine-lost', 'engine-lost-again']);
    expect(world.engine.loads).toEqual([A, A]);
    await world.until(
      async () => (await world.models()).engine.error?.code === 'engine-lost-again',
    );
  });
});

function overflow(promptTokens: number): HomebodyError {
  return new HomebodyError('context-overflow', 'too long', { promptTokens, contextWindow: 4096 });
}
