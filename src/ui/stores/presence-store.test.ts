import { describe, expect, it } from 'vitest';
import { asId } from '@/core/ids';
import { activateConversation } from '@/messaging/commands/conversations';
import { HERE, setStage, settle, THERE, TODAY } from '../testing/stage';

async function shown() {
  const stage = setStage();
  const app = stage.start();
  await settle();
  const id = await app.navigation.settled();
  const told = () =>
    stage.adapter.requestsOf(activateConversation).map(({ conversationId }) => conversationId);
  return { ...stage, app, id, told };
}

describe('the active conversation', () => {
  it('is the one that is shown, since the moment in which it was', async () => {
    const { adapter, id } = await shown();
    expect(adapter.requestsOf(activateConversation)).toEqual([{ conversationId: id, at: TODAY }]);
  });

  it('changes when another one is shown', async () => {
    const { app, adapter, clock, told, id } = await shown();
    clock.advance(5_000);
    adapter.setPage(THERE);
    await settle();
    const other = app.conversation.id.value;
    expect(other).not.toBe(id);
    expect(told()).toEqual([id, other]);
    expect(adapter.requestsOf(activateConversation).at(-1)?.at).toBe(TODAY + 5_000);
  });

  it('is told again when the person comes back to this surface', async () => {
    const { attention, clock, adapter, told, id } = await shown();
    attention.leave();
    clock.advance(60_000);
    attention.comeBack();
    await settle();
    expect(told()).toEqual([id, id]);
    expect(adapter.requestsOf(activateConversation).at(-1)?.at).toBe(TODAY + 60_000);
  });

  it('is not told because something happens in it, or in the models', async () => {
    const { host, app, adapter, told, id } = await shown();
    host.ask(id, { questionId: asId('q'), answerId: asId('a'), text: 'Q', quote: null });
    host.write(id, asId('a'), 'Well');
    host.setConversation(id, { title: 'Another title' });
    host.setModels({ activeConversationId: asId('elsewhere') });
    adapter.setConnection('connecting');
    adapter.setConnection('connected');
    await settle();
    expect(app.conversation.conversation.value?.title).toBe('Another title');
    expect(told()).toEqual([id]);
  });

  it('is not this one while nobody sees the surface, and is when they do', async () => {
    const { attention, adapter, told, id, app } = await shown();
    attention.leave();
    adapter.setPage(THERE);
    await settle();
    const other = app.conversation.id.value;
    expect(told()).toEqual([id]);
    attention.comeBack();
    await settle();
    expect(told()).toEqual([id, other]);
  });

  it('is told no more by a surface that was closed', async () => {
    const { app, attention, adapter, told } = await shown();
    app.dispose();
    attention.comeBack();
    adapter.setPage({ ...HERE, site: THERE.site });
    await settle();
    expect(told()).toHaveLength(1);
  });
});
