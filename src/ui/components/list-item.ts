import type { FoundConversation } from '@/core/found-conversation';
import type { FoundText } from '@/core/found-text';
import type { MessageId } from '@/core/ids';
import type { ListedConversation } from '@/core/listed-conversation';
import type { Text } from '../text/en';

/** A row of the list as it is drawn. */
export interface ListItem {
  readonly conversation: ListedConversation;
  readonly title: FoundText;
  /** Where a search found something in what was said. */
  readonly found: { readonly id: MessageId; readonly found: FoundText } | null;
  /** The name of the group that begins with this row. */
  readonly heading: string | null;
}

/** The rows of the list in their groups: pinned ones, then by day. `now` since the epoch, in ms. */
export function itemsOfRows(
  rows: readonly ListedConversation[],
  text: Text['conversations'],
  now: number,
): readonly ListItem[] {
  let group = '';
  return rows.map((conversation) => {
    const name = conversation.pinned ? text.pinned : text.day(conversation.updatedAt, now);
    const heading = name === group ? null : name;
    group = name;
    return { conversation, title: { text: conversation.title, ranges: [] }, found: null, heading };
  });
}

/** What a search found, as rows. */
export function itemsOfHits(hits: readonly FoundConversation[]): readonly ListItem[] {
  return hits.map(({ conversation, title, message }) => {
    // A title is often the question itself: its row does not say it twice.
    const found = message?.found.text === title.text ? null : message;
    return { conversation, title, found, heading: null };
  });
}
