import { expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { stopAnswer } from '@/messaging/commands/chat';
import { asked, page } from './asked-about-page';

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
