import { computed, type ReadonlySignal } from '@preact/signals';
import type { MessageId } from '@/core/ids';
import type { ConversationStore } from './conversation-store';

/**
 * The first question of the thread that the model of its last answer still read; null where
 * nothing was left out. An answer that was not begun says nothing of it, and the one before does.
 */
export function firstReadIn(conversation: ConversationStore): ReadonlySignal<MessageId | null> {
  return computed(() => {
    for (const id of conversation.messageIds.value.toReversed()) {
      const message = conversation.message(id)?.value;
      if (message?.role === 'assistant' && message.read) {
        return message.read.firstQuestionId ?? null;
      }
    }
    return null;
  });
}
