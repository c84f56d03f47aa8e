import { expect, it } from 'vitest';
import { asId, type ConversationId } from '@/core/ids';
import { shownThread } from '@/core/versions';
import { readMessages } from '@/messaging/commands/messages';
import { regenerateAnswer } from '@/messaging/commands/versions';
import { conversationTopic } from '@/messaging/topics/conversation';
import { aQuestion } from '../../../tests/harness/conversation-values';
import { HERE, type Stage, setStage, settle, THERE } from '../testing/stage';

/** A conversation of a hundred questions and their answers. */
function longTalk({ host }: Stage): ConversationId {
  const id = host.create(HERE.site);
  for (let turn = 0; turn < 100; turn += 1) {
    const ids = {
      questionId: asId<'message'>(`q-${turn}`),
      answerId: asId<'message'>(`a-${turn}`),
    };
    host.ask(id, { ...ids, text: `Question ${turn}?`, quote: null });
    host.update(id, ids.answerId, { state: 'complete', text: `Answer ${turn}.` });
  }
  return id;
}

it('shows the answer that is being written anew already, instead of doing nothing', async () => {
  const { adapter, host, start } = setStage();
  const app = start();
  await settle();
  const id = await app.navigation.settled();
  const first = asId<'message'>('a');
  host.ask(id, { questionId: asId('q'), answerId: first, text: 'Is it wet?', quote: null });
  host.update(id, first, { state: 'complete', text: 'Yes.' });
  await app.versions.regenerate(first);
  await settle();
  const [second] = app.conversation.openAnswers.value;
  expect(second).not.toBe(first);
  await app.versions.show(first);
  await settle();
  expect(app.conversation.messageIds.value.at(-1)).toBe(first);

  await app.versions.regenerate(first);
  await settle();
  expect(adapter.requestsOf(regenerateAnswer)).toHaveLength(1);
  const { messages, conversation } = host.view(id);
  expect(shownThread(messages, conversation.leafId).at(-1)?.id).toBe(second);
  expect(app.conversation.messageIds.value.at(-1)).toBe(second);
});

it('keeps what was typed over an old question of a long thread that was left and shown again', async () => {
  const stage = setStage();
  const id = longTalk(stage);
  const app = stage.start();
  await settle();
  const old = asId<'message'>('q-20');
  app.conversation.load([old]);
  await settle();
  app.versions.edit(old);
  app.versions.type(old, 'Is it dry?');
  await app.navigation.goTo(stage.host.create(THERE.site));
  await app.navigation.goTo(id);
  await settle();
  expect(app.conversation.message(old)).toBeNull();
  app.versions.leave();
  app.drafts.leave();
  await settle();
  expect(stage.host.view(id).draft.text).toBe('Is it dry?');
});

it('edits the last question by ↑, and no earlier one where the last one is still on its way', async () => {
  const stage = setStage();
  const id = longTalk(stage);
  // Another version of the second question, which is shown: what followed the first one is not loaded.
  const [first, last] = [asId<'message'>('a-0'), asId<'message'>('q-99')];
  const beside = { id: asId<'message'>('beside'), order: 200, parentId: first };
  const message = { ...aQuestion(200), ...beside, conversationId: id };
  stage.adapter.topics.publish(conversationTopic(id), { kind: 'message', message });
  const app = stage.start();
  await settle();
  const release = stage.adapter.hold(readMessages);
  await app.versions.show(asId('q-1'));
  await settle();
  expect(app.conversation.messageIds.value.slice(-2)).toEqual([last, 'a-99']);
  expect(app.versions.edit(null)).toBe(false);
  expect(app.versions.editing.value).toBeNull();
  release();
  await settle();
  expect(app.versions.edit(null)).toBe(true);
  expect(app.versions.editing.value).toBe(last);
});
