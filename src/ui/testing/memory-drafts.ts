import type { ConversationId } from '@/core/ids';
import { quoteKey } from '@/core/quote-key';
import { saveDraft, saveDraftText } from '@/messaging/commands/conversations';
import { type ConversationChange, conversationTopic } from '@/messaging/topics/conversation';
import type { MemoryAdapter } from './memory-adapter';

/** Keeps drafts the way the host does. */
export function keepDrafts(
  adapter: MemoryAdapter,
  publish: (id: ConversationId, change: ConversationChange) => void,
): void {
  adapter.answer(saveDraft, ({ conversationId, draft }) => {
    publish(conversationId, { kind: 'draft', draft });
    return {};
  });
  adapter.answer(saveDraftText, ({ conversationId, text, quoteKey: key }) => {
    const quote = adapter.topics.get(conversationTopic(conversationId))?.draft.quote ?? null;
    if (quote === null || quoteKey(quote) !== key) return { isKept: false };
    publish(conversationId, { kind: 'draft-text', text });
    return { isKept: true };
  });
}
