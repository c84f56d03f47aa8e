import type { ConversationId, MessageId } from '@/core/ids';
import { MOST_MESSAGES, readMessages } from '@/messaging/commands/messages';
import { type ConversationView, conversationTopic } from '@/messaging/topics/conversation';
import type { Adapter, Unsubscribe } from '../adapter';

/** The whole conversation as it is now, with all that was said; rejects where it cannot be had. */
export function readWhole(
  adapter: Pick<Adapter, 'send' | 'watch'>,
  conversationId: ConversationId,
): Promise<ConversationView> {
  let end: Unsubscribe = () => undefined;
  let asked = new Set<MessageId>();
  const whole = new Promise<ConversationView>((resolve, reject) => {
    const look = (view: ConversationView) => {
      const { outlines } = view;
      if (outlines.length === 0) return resolve(view);
      if (outlines.some(({ id }) => asked.has(id))) return;
      const messageIds = outlines.slice(0, MOST_MESSAGES).map(({ id }) => id);
      asked = new Set(messageIds);
      adapter.send(readMessages, { conversationId, messageIds }).catch(reject);
    };
    end = adapter.watch(conversationTopic(conversationId), {
      snapshot: (view) => {
        asked = new Set();
        look(view);
      },
      change: (_change, view) => look(view),
      refused: reject,
    });
  });
  return whole.finally(() => end());
}
