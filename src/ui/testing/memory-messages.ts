import { HomebodyError } from '@/core/errors/homebody-error';
import { readMessages } from '@/messaging/commands/messages';
import { conversationTopic } from '@/messaging/topics/conversation';
import { inParcels } from '@/messaging/topics/in-parcels';
import type { MemoryAdapter } from './memory-adapter';

/** Sends messages of which a surface has only the outlines, the way the host does. */
export function keepMessages(adapter: MemoryAdapter): void {
  adapter.answer(readMessages, ({ conversationId, messageIds }) => {
    const topic = conversationTopic(conversationId);
    const view = adapter.topics.get(topic);
    if (!view) throw new HomebodyError('conversation-missing', 'gone', { conversationId });
    const found = view.messages.filter(({ id }) => messageIds.includes(id));
    for (const messages of inParcels(found)) {
      adapter.topics.publish(topic, { kind: 'messages', messages });
    }
    return {};
  });
}
