import { describe, expect, it } from 'vitest';
import { HomebodyError } from '@/core/errors/homebody-error';
import { asId, type ConversationId } from '@/core/ids';
import { sendQuestion } from '@/messaging/commands/chat';
import { openConversation, saveDraft } from '@/messaging/commands/conversations';
import { conversationTopic } from '@/messaging/topics/conversation';
import { HERE, type Stage, setStage, settle } from '../testing/stage';
import { createEnglish } from '../text/en';
import { describeError } from '../text/error-text';

const missing = (id: ConversationId) =>
  new HomebodyError('conversation-missing', 'gone', { conversationId: id });

/** The host began anew and knows this conversation no more. */
function lose({ adapter }: Stage, id: ConversationId, next: readonly ConversationId[]): void {
  let opened = 0;
  adapter.answer(openConversation, () => {
    const conversationId = next[Math.min(opened, next.length - 1)] ?? id;
    opened += 1;
    return { conversationId };
  });
  adapter.topics.end(conversationTopic(id), missing(id));
}

async function inPrivateWindow() {
  const stage = setStage();
  stage.adapter.page = { ...HERE, isPrivate: true };
  const app = stage.start();
  await settle();
  const id = await app.navigation.settled();
  return { ...stage, app, id };
}

describe('a conversation that went with the host', () => {
  it('has another one in its place, privately too, with what is in the box, which can be sent', async () => {
    const stage = await inPrivateWindow();
    const { adapter, app, host, id, clock } = stage;
    app.drafts.edit('Half a thought');
    adapter.fail(saveDraft, missing(id));
    clock.advance(1000);
    await settle();
    adapter.fail(saveDraft, null);
    const next = host.create(HERE.site);
    lose(stage, id, [next]);
    await settle();
    expect(app.conversation.id.value).toBe(next);
    expect(adapter.requestsOf(openConversation).at(-1)).toMatchObject({ privately: true });
    expect(app.drafts.text.value).toBe('Half a thought');
    expect(app.notices.current.value).toBeNull();
    clock.advance(1000);
    await settle();
    expect(adapter.topics.get(conversationTopic(next))?.draft.text).toBe('Half a thought');
    await app.composer.send();
    expect(adapter.requestsOf(sendQuestion).at(-1)).toMatchObject({
      conversationId: next,
      text: 'Half a thought',
    });
  });

  it('says that it is gone where something was said in it', async () => {
    const stage = await inPrivateWindow();
    const { app, host, id } = stage;
    host.ask(id, { questionId: asId('q'), answerId: asId('a'), text: 'Why?', quote: null });
    lose(stage, id, [host.create(HERE.site)]);
    await settle();
    expect(app.conversation.messageIds.value).toEqual([]);
    expect(app.notices.current.value?.error.code).toBe('conversation-missing');
  });

  it('says where a question is that was on its way to it', async () => {
    const stage = await inPrivateWindow();
    const { adapter, app, host, id } = stage;
    const words = () => {
      const report = app.notices.current.value?.error;
      return report ? describeError(createEnglish('en').errors, report) : '';
    };
    const letGo = adapter.hold(openConversation);
    app.drafts.edit('Half a thought');
    lose(stage, id, [host.create(HERE.site)]);
    const sending = app.composer.send();
    await settle();
    letGo();
    await sending;
    expect(app.drafts.text.value).toBe('Half a thought');
    expect(words()).toContain('It is in its box.');
    expect(words()).not.toContain('in which it was typed');
    expect(adapter.requestsOf(sendQuestion)).toEqual([]);
  });

  it('leaves what is in the box when a new one is begun because none could be opened', async () => {
    const stage = await inPrivateWindow();
    const { adapter, app, id } = stage;
    app.drafts.edit('Half a thought');
    adapter.fail(openConversation, new HomebodyError('host-unavailable', 'gone'));
    lose(stage, id, []);
    await settle();
    expect(app.conversation.id.value).toBe(id);
    await app.navigation.startNew();
    await settle();
    expect(app.conversation.id.value).not.toBe(id);
    expect(app.drafts.text.value).toBe('Half a thought');
  });

  it('is looked for once, not over and over, where the next one is gone too', async () => {
    const stage = await inPrivateWindow();
    const { adapter, app, host, id } = stage;
    const next = host.create(HERE.site);
    adapter.topics.end(conversationTopic(next), missing(next));
    const before = adapter.requestsOf(openConversation).length;
    lose(stage, id, [next, host.create(HERE.site)]);
    await settle();
    expect(adapter.requestsOf(openConversation)).toHaveLength(before + 1);
    expect(app.notices.current.value?.error.code).toBe('conversation-missing');
    // The next wish is not for the one that is gone.
    expect(await app.navigation.settled()).not.toBe(next);
  });
});
