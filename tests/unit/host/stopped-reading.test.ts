import { expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { stopAnswer } from '@/messaging/commands/chat';
import { type Asked, asked, page, promptOf, text } from './asked-about-page';

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
