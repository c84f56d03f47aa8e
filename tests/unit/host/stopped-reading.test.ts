import { expect, it } from 'vitest';
import type { ReadPart } from '@/core/conversation';
import { HomebodyError } from '@/core/errors/homebody-error';
import { continueAnswer, stopAnswer } from '@/messaging/commands/chat';
import { type Asked, asked, page, promptOf, text, withSmallWindow } from './asked-about-page';
import { A } from './host-world';

it('a page whose reading is stopped before the first word is not said to be read', async () => {
  const one = await asked(page);
  one.world.engine.writing?.read(0, 700);
  await one.world.until(async () => (await one.answer()).read);
  const { conversation: conversationId, id: answerId } = one;
  await one.world.send(stopAnswer, { conversationId, answerId, attempt: 1 });
  await one.world.untilState(conversationId, answerId, 'stopped');
  expect((await one.answer()).read).toBeUndefined();
  await one.world.die();
  await one.world.launch();
  expect((await one.answer()).read).toBeUndefined();
});

it('a page whose engine is lost before the first word is not said to be read', async () => {
  const one = await asked(page);
  one.world.engine.writing?.read(64, 700);
  await one.world.until(async () => (await one.answer()).read);
  one.world.engine.lose(new HomebodyError('engine-lost', 'gone'));
  await one.world.untilState(one.conversation, one.id, 'interrupted');
  expect((await one.answer()).read).toBeUndefined();
});

/** A page that was read in parts; the engine is asked the question itself now. */
async function readInParts(): Promise<Asked> {
  const one = await asked({ ...page, passes: true });
  const { engine } = one.world;
  while (promptOf(one).includes('Write short notes')) {
    const { writing } = one.world.engine;
    writing?.say('A note.');
    writing?.finish({ promptTokens: Math.ceil(promptOf(one).length / 4) });
    await one.world.until(() => engine.writing && engine.writing !== writing);
  }
  return one;
}

const all = { quoteFrom: 0, quoteTo: text.length, quoteLength: text.length, byNotes: true };

it('a page that was read in parts is still said to be when the engine is lost over the question', async () => {
  const one = await readInParts();
  one.world.engine.lose(new HomebodyError('engine-lost', 'gone'));
  await one.world.untilState(one.conversation, one.id, 'interrupted');
  expect((await one.answer()).read).toEqual(all);
});

it('a page that was read in parts is still said to be when its question is stopped', async () => {
  for (const isBegun of [false, true]) {
    const one = await readInParts();
    if (isBegun) one.world.engine.writing?.read(0, 700);
    const { conversation: conversationId, id: answerId } = one;
    await one.world.send(stopAnswer, { conversationId, answerId, attempt: 1 });
    await one.world.untilState(conversationId, answerId, 'stopped');
    expect((await one.answer()).read).toEqual(all);
  }
});

/** The browser is started anew; this is what the answer that has ended then says was read. */
async function startAgain(one: Asked, changed: Partial<ReadPart>): Promise<ReadPart> {
  const { messages } = await one.world.view(one.conversation);
  const firstQuestionId = messages[0]!.id;
  const answer = await one.answer();
  const read = { ...answer.read!, firstQuestionId, ...changed };
  await one.world.database.messages.put({ ...answer, read });
  await one.world.die();
  withSmallWindow(one.world);
  await one.world.launch();
  return read;
}

it('a reading that is stopped again still knows where in the thread it began', async () => {
  const one = await readInParts();
  const ref = { conversationId: one.conversation, answerId: one.id };
  await one.world.send(stopAnswer, { ...ref, attempt: 1 });
  await one.world.untilState(one.conversation, one.id, 'stopped');
  const read = await startAgain(one, {});
  await one.world.send(continueAnswer, { ...ref, attempt: 1 });
  await one.world.untilWriting();
  await one.world.send(stopAnswer, { ...ref, attempt: 2 });
  await one.world.untilState(one.conversation, one.id, 'stopped');
  expect((await one.answer()).read).toEqual(read);
});

it('an answer that cannot be gone on with still says what its words are from', async () => {
  const one = await readInParts();
  one.world.engine.writing?.say('It is');
  one.world.engine.writing?.finish({ finish: 'length' });
  await one.world.untilState(one.conversation, one.id, 'length');
  const read = await startAgain(one, { quoteTo: text.length - 20 });
  one.world.engine.failing = new Set([A]);
  const ref = { conversationId: one.conversation, answerId: one.id, attempt: 1 };
  await one.world.send(continueAnswer, ref);
  await one.world.untilState(one.conversation, one.id, 'failed');
  expect(await one.answer()).toMatchObject({ text: 'It is', read });
});
