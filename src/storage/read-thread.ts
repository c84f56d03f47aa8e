import { Dexie, type Table } from 'dexie';
import type { Message } from '@/core/conversation';
import type { ConversationId, MessageId } from '@/core/ids';

/**
 * Messages that are read at once. The pages of an extension and the host share one thread: 5,000
 * messages in one piece held it up for 11 to 190 ms, as busy as the machine was, and pieces of
 * this size for 3 to 16.
 */
const PAGE = 500;

/**
 * A thread in its order, as it is at one moment. Whoever wants the thread to do something else
 * gets a turn after each page.
 */
export function readThread(
  messages: Table<Message, MessageId>,
  id: ConversationId,
  page = PAGE,
): Promise<Message[]> {
  return messages.db.transaction('r', messages, async () => {
    const thread: Message[] = [];
    let from: number | typeof Dexie.minKey = Dexie.minKey;
    // Two messages of one order would be an odd thing, and no reason to lose one between two pages.
    let again = 0;
    for (;;) {
      const limit: number = page + again;
      const rows = await messages
        .where('[conversationId+order]')
        .between([id, from], [id, Dexie.maxKey])
        .limit(limit)
        .toArray();
      thread.push(...rows.slice(again));
      const last = rows.at(-1)?.order;
      if (last === undefined || rows.length < limit) return thread;
      from = last;
      again = rows.filter(({ order }) => order === last).length;
    }
  });
}
