import { HomebodyError } from '@/core/errors/homebody-error';
import type { ConversationId } from '@/core/ids';

/** Another conversation came before the person while a question was on its way to this one. */
export class ConversationLeftError extends HomebodyError {
  /** @param draft where what was typed is: `moved` where it came along, as from one that is gone */
  constructor(conversationId: ConversationId, draft: 'stayed' | 'moved') {
    super('conversation-left', `Conversation ${conversationId} was left before it was asked`, {
      conversationId,
      draft,
    });
  }
}
