import { Dexie, type Table } from 'dexie';
import type { Message } from '@/core/conversation';
import type { ConversationId, MessageId } from '@/core/ids';

/** What was said last in a conversation and has words; empty where nothing was. */
export async function lastWords(
  messages: Table<Message, MessageId>,
  id: ConversationId,
): Promise<string> {
  const last = await messages
    .where('[conversationId+order]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .reverse()
    .filter(({ text }) => text !== '')
    .first();
  return last?.text ?? '';
}
