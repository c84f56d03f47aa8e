import type { ListedConversation } from '@/core/listed-conversation';

/**
 * A listed conversation as it is stored. Booleans are no keys, and what is read upwards is read
 * in bulk: so what stands above has the smaller rank and the smaller age.
 */
export interface ListingRow extends Omit<ListedConversation, 'pinned' | 'updatedAt'> {
  readonly rank: 0 | 1;
  /** The last change in milliseconds since the epoch, negative. */
  readonly age: number;
}

export function listingRow({ pinned, updatedAt, ...row }: ListedConversation): ListingRow {
  return { ...row, rank: pinned ? 0 : 1, age: -updatedAt };
}

export function listedFrom({ rank, age, ...row }: ListingRow): ListedConversation {
  return { ...row, pinned: rank === 0, updatedAt: -age };
}
