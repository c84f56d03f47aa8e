import type { FoundText } from './found-text';
import type { MessageId } from './ids';
import type { ListedConversation } from './listed-conversation';

/** A conversation in which a search found its words. */
export interface FoundConversation {
  readonly conversation: ListedConversation;
  readonly title: FoundText;
  /** The latest message that has all the words; null where titles were looked through. */
  readonly message: { readonly id: MessageId; readonly found: FoundText } | null;
}
