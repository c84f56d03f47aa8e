import type { Dexie } from 'dexie';
import type { Conversation } from '@/core/conversation';
import { listed } from '@/core/listed-conversation';
import { lastWords } from '../last-words';
import { listingRow } from '../listing-row';

/**
 * A row for each conversation that a list shows, in the order of the lists, so that a page of
 * ten thousand is read without reading what was said in them.
 */
export function listing(db: Dexie): void {
  db.version(3)
    .stores({ listing: 'id, [rank+age+id], [site+rank+age+id]' })
    .upgrade(async (transaction) => {
      const conversations: Conversation[] = await transaction.table('conversations').toArray();
      const messages = transaction.table('messages');
      for (const conversation of conversations) {
        const row = listed(conversation, await lastWords(messages, conversation.id));
        if (row !== null) await transaction.table('listing').put(listingRow(row));
      }
    });
}
