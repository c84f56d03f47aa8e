import { expect, it } from 'vitest';
import type { Quote } from '@/core/conversation';
import { HomebodyError } from '@/core/errors/homebody-error';
import { asId } from '@/core/ids';
import { sendQuestion } from '@/messaging/commands/chat';
import { handoffsTopic } from '@/messaging/topics/handoffs';
import { HERE, setStage, settle } from '../testing/stage';

const QUOTE: Quote = { text: 'Rent is due.', pageTitle: 'Lease', pageUrl: 'https://here.example' };

/** A panel with a quote in the box, and something typed beside it. */
async function quoted() {
  const stage = setStage();
  const app = stage.start();
  await settle();
  const id = app.conversation.id.value;
  if (id === null) throw new Error('Nothing is shown');
  stage.host.handOver(id, HERE.windowId, QUOTE);
  await settle();
  app.drafts.edit('half a thought');
  return { ...stage, app, id };
}

it('a preset asks about the quote, which goes with it; what is typed stays', async () => {
  const { app, host, id, clock } = await quoted();
  await app.composer.sendPreset('Explain this.');
  const [question] = host.view(id).messages;
  expect(question).toMatchObject({ role: 'user', text: 'Explain this.', quote: QUOTE });
  expect(app.drafts.current()).toEqual({ text: 'half a thought', quote: null });
  clock.advance(1_000);
  await settle();
  expect(host.view(id).draft).toEqual({ text: 'half a thought', quote: null });
});

it('a preset whose reply was lost is asked once, though it is pressed again', async () => {
  const { adapter, app, host, id } = await quoted();
  const ids: string[] = [];
  adapter.fail(sendQuestion, new HomebodyError('host-unavailable', 'gone'));
  await app.composer.sendPreset('Explain this.');
  expect(app.drafts.current().quote).toEqual(QUOTE);
  expect(app.notices.current.value?.error.code).toBe('host-unavailable');
  adapter.fail(sendQuestion, null);
  await app.composer.sendPreset('Explain this.');
  await app.composer.sendPreset('Explain this.');
  for (const { id: message } of host.view(id).messages) ids.push(message);
  expect(ids).toHaveLength(2);
});

it('a panel says why nothing is quoted, in the conversation of the page', async () => {
  const { adapter, app, id } = await quoted();
  adapter.topics.publish(handoffsTopic, [
    { id: asId<'handoff'>('late'), windowId: HERE.windowId, conversationId: id, unread: 'closed' },
  ]);
  await settle();
  expect(app.toasts.current.value?.words).toContain('does not let a shortcut read');
  expect(adapter.topics.get(handoffsTopic)).toEqual([]);
});
