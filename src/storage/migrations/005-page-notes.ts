import type { Dexie } from 'dexie';

/** What models noted of long pages is kept, so that a reading that ended early is gone on with. */
export function pageNotes(db: Dexie): void {
  db.version(5).stores({ pageNotes: '[questionId+modelId], conversationId' });
}
