import { HomebodyError } from '@/core/errors/homebody-error';
import type { ConversationId, MessageId } from '@/core/ids';

/** A conversation that a surface names is not stored (it may have been deleted elsewhere). */
export class ConversationMissingError extends HomebodyError {
  constructor(conversationId: ConversationId) {
    super('conversation-missing', `No conversation ${conversationId}`, { conversationId });
  }
}

/** A message that a surface names is not in its conversation, or is no answer. */
export class MessageMissingError extends HomebodyError {
  constructor(messageId: MessageId) {
    super('message-missing', `No answer ${messageId}`, { messageId });
  }
}
