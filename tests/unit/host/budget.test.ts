import { describe, expect, it } from 'vitest';
import type { Site } from '@/core/site';
import { answerNow, continueAnswer, stopAnswer } from '@/messaging/commands/chat';
import { asked, page, promptOf, text } from './asked-about-page';
import { A, B } from './host-world';

describe('a page that is longer than the window', () => {
  it('is read as far as there is room, and what is read is shown from the first sign on', async () => {
    const one = await asked(page);
    expect((await one.answer()).read).toBeUndefined();
    one.world.engine.writing?.read(64, 700);
    await one.world.until(async () => (await one.answer()).progress);
    const { read, progress } = await one.answer();
    expect(progress).toEqual({ kind: 'prefill', done: 64, total: 700 });
    expect(read).toMatchObject({ quoteFrom: 0, quoteLength: text.length });
    expect(read?.firstQuestionId).toBeUndefined();
    const shown = promptOf(one).split('\n\n')[0]?.replaceAll('\n> ', '\n').split(':\n')[1];
    expect(text.slice(0, read?.quoteTo)).toBe(`${shown}\n`);
  });

  it('is said to be read until the first word comes, and how far it was is not kept', async () => {
    const one = await asked(page);
    one.world.engine.writing?.read(700, 700);
    one.world.engine.writing?.say('Shut');
    await one.world.until(async () => (await one.answer()).text === 'Shut');
    expect((await one.answer()).progress).toBeUndefined();
    one.world.engine.writing?.finish();
    await one.world.untilState(one.conversation, one.id, 'complete');
    const { read } = await one.answer();
    await one.world.die();
    await one.world.launch();
    expect((await one.answer()).read).toEqual(read);
  });

  it('can be stopped while it is read', async () => {
    const one = await asked(page);
    one.world.engine.writing?.read(64, 700);
    await one.world.until(async () => (await one.answer()).progress);
    const { conversation: conversationId, id: answerId } = one;
    await one.world.send(stopAnswer, { conversationId, answerId, attempt: 1 });
    await one.world.untilState(conversationId, answerId, 'stopped');
    expect((await one.answer()).progress).toBeUndefined();
    expect(one.world.engine.writing).toBeNull();
  });

  it('is read to the same place when its answer is gone on with', async () => {
    const one = await asked(page);
    const before = promptOf(one);
    one.world.engine.writing?.say('The gate '.repeat(20));
    one.world.engine.writing?.finish({ finish: 'length', promptTokens: before.length / 4 });
    await one.world.untilState(one.conversation, one.id, 'length');
    const ref = { conversationId: one.conversation, answerId: one.id, attempt: 1 };
    await one.world.send(continueAnswer, ref);
    await one.world.untilWriting();
    expect(one.world.engine.writing?.request.turns.slice(-2)).toEqual([
      { role: 'user', content: before },
      { role: 'assistant', content: 'The gate '.repeat(20) },
    ]);
  });
});

it('a model that takes over an answer that waits has read nothing of its page yet', async () => {
  const one = await asked(page);
  one.world.engine.writing?.say('The gate');
  one.world.engine.writing?.finish({ finish: 'length', promptTokens: 900 });
  await one.world.untilState(one.conversation, one.id, 'length');
  expect((await one.answer()).read).toBeDefined();
  const other = await one.world.open('other.example' as Site);
  await one.world.choose(other, A);
  await one.world.ask(other, 'Hello');
  await one.world.untilWriting();
  const ref = { conversationId: one.conversation, answerId: one.id };
  await one.world.send(continueAnswer, { ...ref, attempt: 1 });
  expect((await one.answer()).read).toBeDefined();
  await one.world.send(answerNow, { ...ref, attempt: 2, modelId: B });
  const { modelId, read } = await one.answer();
  expect({ modelId, read }).toEqual({ modelId: B, read: undefined });
});
