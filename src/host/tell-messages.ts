import type { ConversationId, MessageId } from '@/core/ids';
import { inParcels } from '@/messaging/topics/in-parcels';
import type { Conversations } from './conversations';

/**
 * Tells messages whole to those who watch the conversation; those that it has not are left out.
 * @throws ConversationMissingError
 */
export async function tellMessages(
  conversations: Pick<Conversations, 'live'>,
  conversationId: ConversationId,
  messageIds: readonly MessageId[],
): Promise<void> {
  const live = await conversations.live(conversationId);
  const wanted = new Set(messageIds);
  const found = live.value.messages.filter(({ id }) => wanted.has(id));
  // No await in here: what is told is the conversation at one moment.
  for (const messages of inParcels(found)) live.publish({ kind: 'messages', messages });
}
