import type { Dexie } from 'dexie';

/**
 * The first shape. Only what is looked up by is indexed:
 * conversations by site and time, messages by their thread and by their state (a launch looks
 * for answers that were under way), downloads by their place in the queue.
 */
export function first(db: Dexie): void {
  db.version(1).stores({
    conversations: 'id, [site+updatedAt], updatedAt',
    messages: 'id, [conversationId+order], state',
    drafts: 'conversationId',
    downloads: 'modelId, order',
    handoffs: 'id',
    settings: 'key',
  });
}
