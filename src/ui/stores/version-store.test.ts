import { expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { shownThread } from '@/core/versions';
import { regenerateAnswer } from '@/messaging/commands/versions';
import { setStage, settle } from '../testing/stage';

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
