import type { Dexie } from 'dexie';
import type { Draft } from '@/core/draft';
import type { ConversationId } from '@/core/ids';

/** As the third shape has it. */
type ThirdDraft = Draft & { readonly conversationId: ConversationId };

/** What a draft quotes is kept beside its text, so that typing does not write a whole page anew. */
export function draftQuotes(db: Dexie): void {
  db.version(4)
    .stores({ draftQuotes: 'conversationId' })
    .upgrade(async (transaction) => {
      const drafts: ThirdDraft[] = await transaction.table('drafts').toArray();
      for (const { conversationId, text, quote } of drafts) {
        if (quote === null) continue;
        await transaction.table('draftQuotes').put({ conversationId, quote });
        await transaction.table('drafts').put({ conversationId, text });
      }
    });
}
