// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { readMessages } from '@/messaging/commands/messages';
import { conversationTopic } from '@/messaging/topics/conversation';
import { show, words } from '../testing/show';
import { HERE, settle } from '../testing/stage';
import { Glance } from './glance';

const page = {
  text: 'The tide turns twice a day. '.repeat(25_000),
  pageTitle: 'Tides',
  pageUrl: 'https://here.example/',
};
const last = { questionId: asId<'message'>('q'), answerId: asId<'message'>('a') };

it('shows the question over its answer also where it comes later, since it quotes a long page', async () => {
  const { app, adapter, host } = await show(<Glance expand={() => {}} />, 'popup');
  const id = host.create(HERE.site);
  host.ask(id, { ...last, text: 'When does it turn?', quote: page });
  host.update(id, last.answerId, { state: 'complete', text: 'Twice a day.' });
  const release = adapter.hold(readMessages);
  await act(async () => {
    await app.navigation.goTo(id);
    await settle();
  });
  expect(words('.glance-answer')).toBe('Twice a day.');
  expect(words('.glance-question')).toBe('');
  await act(async () => {
    release();
    await settle();
  });
  expect(words('.glance-question')).toBe('When does it turn?');
});

it('does not call a thread empty of which the last answer is on its way', async () => {
  const { app, adapter, host } = await show(<Glance expand={() => {}} />, 'popup');
  const id = host.create(HERE.site);
  host.ask(id, { ...last, text: 'When does it turn?', quote: null });
  host.update(id, last.answerId, { state: 'complete', text: 'Twice a day.' });
  const beside = { ...host.answer(id, last.answerId), id: asId<'message'>('b'), order: 2 };
  const message = { ...beside, parentId: last.questionId, text: 'Every six hours.' };
  adapter.topics.publish(conversationTopic(id), { kind: 'message', message });
  await act(async () => {
    await app.navigation.goTo(id);
    await settle();
  });
  const release = adapter.hold(readMessages);
  await act(async () => {
    host.setConversation(id, { leafId: last.answerId });
    await settle();
  });
  expect(document.querySelector('.empty-thread')).toBeNull();
  await act(async () => {
    release();
    await settle();
  });
  expect(words('.glance-answer')).toBe('Twice a day.');
});
