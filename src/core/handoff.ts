import type { ConversationId, HandoffId, MessageId } from './ids';

/**
 * Why there is nothing to quote though somebody asked about what they had marked: nothing was
 * marked (`nothing`), the page does not let itself be read (`closed`), or the person never wants
 * its site to be (`never`).
 */
export const UNREAD_REASONS = ['nothing', 'closed', 'never'] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** A question that was asked with the selection. Its ids are the asker's. */
export interface HandedQuestion {
  readonly questionId: MessageId;
  readonly answerId: MessageId;
  readonly text: string;
}

/**
 * A conversation that waits to be shown by the panel of a window: it opens the conversation,
 * puts the cursor in the composer and acknowledges. Until then it stays.
 */
export interface Handoff {
  readonly id: HandoffId;
  readonly windowId: number;
  readonly conversationId: ConversationId;
  /** A question was asked with it: the thread goes to it. */
  readonly asked?: true;
  /** There is nothing to quote, and why. */
  readonly unread?: UnreadReason;
}
