import { describe, expect, it } from 'vitest';
import { asId, type ConversationId } from '@/core/ids';
import { outlineOf } from '@/core/message-outline';
import { openConversation } from '@/messaging/commands/conversations';
import { readMessages } from '@/messaging/commands/messages';
import type { ConversationChange, ConversationView } from '@/messaging/topics/conversation';
import { A, HostWorld, SITE } from './host-world';
import { land } from './land';

/** A conversation in which this many questions were asked and answered. */
async function talked(turns: number, privately = false) {
  const world = await HostWorld.start();
  const { conversationId } = await world.send(
    openConversation,
    privately ? { site: SITE, privately: true } : { site: SITE },
  );
  for (let turn = 0; turn < turns; turn += 1) {
    const answerId = await world.ask(conversationId, `Question ${turn}?`);
    if (turn === 0) await land(world, A);
    await world.untilWriting();
    world.engine.writing!.say(`Answer ${turn}.`);
    world.engine.writing!.finish();
    await world.untilState(conversationId, answerId, 'complete');
  }
  return { world, conversationId };
}

/** What a surface that comes now is given. */
async function opening(world: HostWorld, id: ConversationId): Promise<ConversationView> {
  return (await world.host.findTopic(`conversation:${id}`)).opening as ConversationView;
}

describe('a thread of seventy messages', () => {
  it.each([false, true])(
    'is opened at its end, and brings others when they are asked for (private: %s)',
    async (privately) => {
      const { world, conversationId } = await talked(35, privately);
      const { messages: all } = await world.view(conversationId);
      const { messages, outlines } = await opening(world, conversationId);
      expect(messages).toEqual(all.slice(6));
      expect(outlines).toEqual(all.slice(0, 6).map(outlineOf));

      const told: ConversationChange[] = [];
      const topic = await world.host.findTopic(`conversation:${conversationId}`);
      topic.watch({ change: (change) => told.push(change as ConversationChange) });
      const wanted = all.slice(1, 3);
      const messageIds = [...wanted.map(({ id }) => id), asId<'message'>('of another')];
      await world.send(readMessages, { conversationId, messageIds });
      expect(told).toEqual([{ kind: 'messages', messages: wanted }]);
      expect((await world.view(conversationId)).messages).toEqual(all);
    },
  );
});

it('has no messages of a conversation that is gone', async () => {
  const world = await HostWorld.start();
  const wish = {
    conversationId: asId<'conversation'>('gone'),
    messageIds: [asId<'message'>('one')],
  };
  await expect(world.send(readMessages, wish)).rejects.toMatchObject({
    code: 'conversation-missing',
  });
});
