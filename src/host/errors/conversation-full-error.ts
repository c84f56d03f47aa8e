import { HomebodyError } from '@/core/errors/homebody-error';
import type { ConversationId } from '@/core/ids';

/** With this question a conversation would hold more than it may. Sizes are bytes of UTF-8. */
export class ConversationFullError extends HomebodyError {
  constructor(conversationId: ConversationId, bytes: number, limit: number) {
    super(
      'conversation-full',
      `Conversation ${conversationId} would take ${bytes} of at most ${limit} bytes`,
      { conversationId, bytes, limit },
    );
  }
}
