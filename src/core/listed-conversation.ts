import type { Conversation } from './conversation';
import { excerptOf } from './excerpt';
import type { ConversationId } from './ids';
import type { Site } from './site';

/** A conversation as a list names it. */
export interface ListedConversation {
  readonly id: ConversationId;
  readonly site: Site;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
  readonly pinned: boolean;
  /** The first words of what was said last. */
  readonly excerpt: string;
}

/** Where a conversation stands in a list. */
export type ListPlace = Pick<ListedConversation, 'pinned' | 'updatedAt' | 'id'>;

/** What became of one conversation's row; null is: it is in no list. */
export interface ListedChange {
  readonly before: ListedConversation | null;
  readonly after: ListedConversation | null;
}

/**
 * The row of a conversation; null where no list has it: it is deleted, or nothing was said yet.
 * @param lastText what was said last and has words
 */
export function listed(conversation: Conversation, lastText: string): ListedConversation | null {
  const { id, site, title, updatedAt, pinned, deletedAt } = conversation;
  if (deletedAt !== null || title === '') return null;
  return { id, site, title, updatedAt, pinned, excerpt: excerptOf(lastText) };
}

/** Pinned ones above the others, then the latest first. Negative: `one` stands above `other`. */
export function comparePlaces(one: ListPlace, other: ListPlace): number {
  if (one.pinned !== other.pinned) return one.pinned ? -1 : 1;
  if (one.updatedAt !== other.updatedAt) return other.updatedAt - one.updatedAt;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
