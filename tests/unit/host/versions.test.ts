import { describe, expect, it } from 'vitest';
import type { Message } from '@/core/conversation';
import { asId, type ConversationId, type MessageId } from '@/core/ids';
import { shownThread } from '@/core/versions';
import { searchConversations } from '@/messaging/commands/conversation-list';
import { saveDraft } from '@/messaging/commands/conversations';
import { editQuestion, regenerateAnswer, showVersion } from '@/messaging/commands/versions';
import type { ConversationChange } from '@/messaging/topics/conversation';
import { DraftsRepository } from '@/storage/drafts-repository';
import { A, B, HostWorld } from './host-world';
import { land } from './land';

/** A conversation in which one question was asked and answered. */
async function answered() {
  const world = await HostWorld.start();
  const conversationId = await world.open();
  const answerId = await world.ask(conversationId, 'Is it wet?');
  await land(world, A);
  await end(world, conversationId, answerId, 'Yes, wet.');
  return { world, conversationId, answerId };
}

/** The engine writes this and ends. */
async function end(world: HostWorld, id: ConversationId, answerId: MessageId, text: string) {
  await world.untilWriting();
  world.engine.writing?.say(text);
  world.engine.writing?.finish();
  await world.untilState(id, answerId, 'complete');
}

async function shown(world: HostWorld, id: ConversationId): Promise<readonly Message[]> {
  const { conversation, messages } = await world.view(id);
  return shownThread(messages, conversation.leafId);
}

const words = async (world: HostWorld, id: ConversationId) =>
  (await shown(world, id)).map(({ text }) => text);

function edit(world: HostWorld, conversationId: ConversationId, replaces: MessageId, text: string) {
  const questionId = asId<'message'>(world.id());
  const answerId = asId<'message'>(world.id());
  const wish = { conversationId, replaces, questionId, answerId, text, quote: null };
  return { ...wish, answerWith: null };
}

describe('editing a question', () => {
  it('asks the new one in its place, and keeps the old one with all that followed', async () => {
    const { world, conversationId } = await answered();
    const later = await world.ask(conversationId, 'How wet?');
    await end(world, conversationId, later, 'Very.');
    const [first] = (await world.view(conversationId)).messages;
    const wish = edit(world, conversationId, first!.id, 'Is it dry?');
    await world.send(editQuestion, wish);
    await world.untilWriting();
    expect(world.engine.writing?.request.turns).toEqual([{ role: 'user', content: 'Is it dry?' }]);
    await end(world, conversationId, wish.answerId, 'No.');
    expect(await words(world, conversationId)).toEqual(['Is it dry?', 'No.']);

    await world.send(showVersion, { conversationId, messageId: first!.id });
    const before = ['Is it wet?', 'Yes, wet.', 'How wet?', 'Very.'];
    expect(await words(world, conversationId)).toEqual(before);
    // Both survive a killed browser, and so does which of them is shown.
    await world.die();
    await world.launch();
    expect(await words(world, conversationId)).toEqual(before);
    await world.send(showVersion, { conversationId, messageId: wish.questionId });
    expect(await words(world, conversationId)).toEqual(['Is it dry?', 'No.']);
  });

  it('goes on behind the version that is shown', async () => {
    const { world, conversationId } = await answered();
    const [first] = (await world.view(conversationId)).messages;
    const wish = edit(world, conversationId, first!.id, 'Is it dry?');
    await world.send(editQuestion, wish);
    await end(world, conversationId, wish.answerId, 'No.');
    await world.send(showVersion, { conversationId, messageId: first!.id });
    const next = await world.ask(conversationId, 'How wet?');
    await world.untilWriting();
    expect(world.engine.writing?.request.turns.map(({ content }) => content)).toEqual([
      'Is it wet?',
      'Yes, wet.',
      'How wet?',
    ]);
    await end(world, conversationId, next, 'Very.');
    expect(await words(world, conversationId)).toHaveLength(4);
  });

  it('is one edit, however often it is sent', async () => {
    const { world, conversationId } = await answered();
    const [first] = (await world.view(conversationId)).messages;
    const wish = edit(world, conversationId, first!.id, 'Is it dry?');
    await Promise.all([world.send(editQuestion, wish), world.send(editQuestion, wish)]);
    await end(world, conversationId, wish.answerId, 'No.');
    await world.send(editQuestion, wish);
    expect((await world.view(conversationId)).messages).toHaveLength(4);
    expect(world.engine.requests).toHaveLength(2);
  });

  it('stops the answer that nobody waits for any more, and keeps what it has', async () => {
    const { world, conversationId } = await answered();
    const running = await world.ask(conversationId, 'How wet?');
    await world.untilWriting();
    world.engine.writing?.say('As wet as');
    const second = (await world.view(conversationId)).messages[2];
    const wish = edit(world, conversationId, second!.id, 'How dry?');
    await world.send(editQuestion, wish);
    await end(world, conversationId, wish.answerId, 'Dry.');
    expect(await world.answer(conversationId, running)).toMatchObject({
      state: 'stopped',
      text: 'As wet as',
    });
    expect(await words(world, conversationId)).toEqual([
      'Is it wet?',
      'Yes, wet.',
      'How dry?',
      'Dry.',
    ]);
  });

  it('leaves what is typed in the composer where it is', async () => {
    const { world, conversationId } = await answered();
    const draft = { text: 'And now', quote: null };
    await world.send(saveDraft, { conversationId, draft });
    const [first] = (await world.view(conversationId)).messages;
    const wish = edit(world, conversationId, first!.id, 'Is it dry?');
    await world.send(editQuestion, wish);
    await end(world, conversationId, wish.answerId, 'No.');
    expect((await world.view(conversationId)).draft).toEqual(draft);
    expect(await new DraftsRepository(world.database).get(conversationId)).toEqual(draft);
  });

  it('is refused where there is no such question', async () => {
    const { world, conversationId, answerId } = await answered();
    for (const replaces of [answerId, asId<'message'>('nowhere')]) {
      const asking = world.send(editQuestion, edit(world, conversationId, replaces, 'Why?'));
      await expect(asking).rejects.toMatchObject({ code: 'message-missing' });
    }
    expect((await world.view(conversationId)).messages).toHaveLength(2);
  });

  it('leaves the earlier words where a search finds them', async () => {
    const { world, conversationId } = await answered();
    const [first] = (await world.view(conversationId)).messages;
    const wish = edit(world, conversationId, first!.id, 'Is it dry?');
    await world.send(editQuestion, wish);
    await end(world, conversationId, wish.answerId, 'No.');
    const slice = { where: 'messages' as const, site: null, after: null, limit: 5 };
    const { hits } = await world.send(searchConversations, { ...slice, text: 'Yes' });
    expect(hits.map(({ conversation }) => conversation.id)).toEqual([conversationId]);
  });
});

describe('writing an answer anew', () => {
  it('keeps the earlier answer as another version, and asks the model of now', async () => {
    const { world, conversationId, answerId: replaces } = await answered();
    world.installer.ready.add(B);
    await world.choose(conversationId, B);
    await land(world, B);
    const { updatedAt } = (await world.view(conversationId)).conversation;
    const answerId = asId<'message'>(world.id());
    const wish = { conversationId, replaces, answerId, answerWith: null };
    await Promise.all([world.send(regenerateAnswer, wish), world.send(regenerateAnswer, wish)]);
    await end(world, conversationId, answerId, 'Rather wet.');
    expect(await words(world, conversationId)).toEqual(['Is it wet?', 'Rather wet.']);
    expect(await world.answer(conversationId, answerId)).toMatchObject({ modelId: B });
    expect((await world.view(conversationId)).conversation.updatedAt).toBe(updatedAt);
    await world.send(showVersion, { conversationId, messageId: replaces });
    expect(await words(world, conversationId)).toEqual(['Is it wet?', 'Yes, wet.']);
  });

  it('is one wish, also where two surfaces have it at once', async () => {
    const { world, conversationId, answerId: replaces } = await answered();
    const wish = { conversationId, replaces, answerWith: null };
    const one = asId<'message'>(world.id());
    await world.send(regenerateAnswer, { ...wish, answerId: one });
    await world.send(regenerateAnswer, { ...wish, answerId: asId<'message'>(world.id()) });
    await end(world, conversationId, one, 'Rather wet.');
    expect((await world.view(conversationId)).messages).toHaveLength(3);
    // It has ended: asked once more with the same id it is the same wish.
    await world.send(regenerateAnswer, { ...wish, answerId: one });
    expect((await world.view(conversationId)).messages).toHaveLength(3);
  });
});

it('tells the words of another version before it is shown, so that nobody sees it come empty', async () => {
  const { world, conversationId } = await answered();
  const later = await world.ask(conversationId, 'How wet?');
  await end(world, conversationId, later, 'Very.');
  const replaced = (await world.view(conversationId)).messages.slice(2);
  const wish = edit(world, conversationId, replaced[0]!.id, 'Is it dry?');
  await world.send(editQuestion, wish);
  await end(world, conversationId, wish.answerId, 'No.');
  const told: ConversationChange[] = [];
  const topic = await world.host.findTopic(`conversation:${conversationId}`);
  topic.watch({ change: (change) => told.push(change as ConversationChange) });
  await world.send(showVersion, { conversationId, messageId: replaced[0]!.id });
  expect(told.map(({ kind }) => kind)).toEqual(['messages', 'conversation']);
  expect(told[0]).toEqual({ kind: 'messages', messages: replaced });
});
