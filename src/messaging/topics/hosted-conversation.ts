import type { ConversationId } from '@/core/ids';
import { type ConversationChange, type ConversationView, conversationTopic } from './conversation';
import { openingThread } from './opening-thread';
import type { Topic } from './topic';

/** The topic of a conversation on the side of the host, which says what a surface is given first. */
export function hostedConversation(
  id: ConversationId,
): Topic<ConversationView, ConversationChange> {
  return {
    ...conversationTopic(id),
    opening: (view) => ({
      ...view,
      ...openingThread(view.messages, view.conversation.leafId),
    }),
  };
}
