import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { asId, type ConversationId, type MessageId } from '@/core/ids';
import { stopAnswer } from '@/messaging/commands/chat';
import { newConversation, openConversation } from '@/messaging/commands/conversations';
import { HERE, type Stage, setStage, settle, THERE } from '../testing/stage';

function ask({ host }: Stage, id: ConversationId, key: string): MessageId {
  const answerId = asId<'message'>(`answer-${key}`);
  host.ask(id, { questionId: asId(`question-${key}`), answerId, text: key, quote: null });
  return answerId;
}

describe('the conversation that is shown', () => {
  it('renders one message and no other when text arrives for it', async () => {
    const stage = setStage();
    const id = stage.host.create(HERE.site);
    const first = ask(stage, id, 'first');
    const second = ask(stage, id, 'second');
    const app = stage.start();
    await settle();
    let firstRenders = 0;
    let listRenders = 0;
    effect(() => {
      app.conversation.message(first)?.value;
      firstRenders += 1;
    });
    effect(() => {
      app.conversation.messageIds.value;
      listRenders += 1;
    });
    stage.host.write(id, second, 'Hello');
    stage.host.write(id, second, ' there');
    expect(app.conversation.message(second)?.value.text).toBe('Hello there');
    expect(firstRenders).toBe(1);
    expect(listRenders).toBe(1);
  });

  it('is whole again after the connection was lost mid-answer', async () => {
    const stage = setStage();
    const id = stage.host.create(HERE.site);
    const answer = ask(stage, id, 'first');
    const app = stage.start();
    await settle();
    stage.host.write(id, answer, 'Hello');
    stage.adapter.setConnection('connecting');
    stage.adapter.setConnection('connected');
    stage.host.write(id, answer, ' there');
    expect(app.conversation.message(answer)?.value.text).toBe('Hello there');
    expect(app.conversation.messageIds.value).toHaveLength(2);
  });

  it('follows the person to another site, and the last wish wins', async () => {
    const { adapter, start } = setStage();
    const app = start();
    const release = adapter.hold(openConversation);
    adapter.setPage(THERE);
    adapter.setPage(HERE);
    release();
    await settle();
    expect(app.conversation.conversation.value?.site).toBe(HERE.site);
    adapter.setPage(THERE);
    await settle();
    expect(app.conversation.conversation.value?.site).toBe(THERE.site);
  });

  it('stays as it is when the tab changes within the same site', async () => {
    const { adapter, start } = setStage();
    start();
    await settle();
    adapter.setPage({ ...HERE, title: 'Another page' });
    await settle();
    expect(adapter.requestsOf(openConversation)).toHaveLength(1);
  });

  it('begins anew on the same site when asked', async () => {
    const { adapter, start } = setStage();
    const app = start();
    await settle();
    const before = app.conversation.id.value;
    await app.navigation.startNew();
    expect(app.conversation.id.value).not.toBe(before);
    expect(adapter.requestsOf(newConversation)).toEqual([{ site: HERE.site }]);
  });

  it('stops the answer that is being written, not the one that waits behind it', async () => {
    const stage = setStage();
    const id = stage.host.create(HERE.site);
    const waitsFirst = ask(stage, id, 'waits');
    const running = ask(stage, id, 'running');
    stage.host.write(id, running, 'Hello');
    const app = stage.start();
    await settle();
    await app.answers.stop();
    stage.clock.advance(1000);
    await app.answers.stop();
    expect(stage.adapter.requestsOf(stopAnswer).map(({ answerId }) => answerId)).toEqual([
      running,
      waitsFirst,
    ]);
    expect(app.conversation.openAnswers.value).toEqual([]);
  });

  it('hears nothing more after it was disposed of', async () => {
    const stage = setStage();
    const id = stage.host.create(HERE.site);
    const answer = ask(stage, id, 'first');
    const app = stage.start();
    await settle();
    app.dispose();
    stage.host.write(id, answer, 'Hello');
    stage.adapter.setPage(THERE);
    await settle();
    expect(app.conversation.message(answer)?.value.text).toBe('');
    expect(app.conversation.id.value).toBe(id);
    expect(stage.clock.pending).toBe(0);
  });
});
