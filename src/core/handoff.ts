import type { ConversationId, HandoffId } from './ids';

/**
 * A conversation that waits to be shown by the panel of a window: it opens the conversation,
 * puts the cursor in the composer and acknowledges. Until then it stays.
 */
export interface Handoff {
  readonly id: HandoffId;
  readonly windowId: number;
  readonly conversationId: ConversationId;
}
