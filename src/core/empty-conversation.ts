import type { Conversation } from './conversation';
import type { ConversationId, ModelId } from './ids';
import type { Site } from './site';

/** A conversation in which nothing was said yet. `now` is milliseconds since the epoch. */
export function emptyConversation(
  id: ConversationId,
  site: Site,
  targetModelId: ModelId,
  now: number,
): Conversation {
  return {
    id,
    site,
    title: '',
    targetModelId,
    targetRevision: 0,
    createdAt: now,
    updatedAt: now,
    pinned: false,
    deletedAt: null,
  };
}
