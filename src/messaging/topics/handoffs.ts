import * as v from 'valibot';
import type { ConversationId, HandoffId } from '@/core/ids';
import { ConversationIdSchema, HandoffIdSchema } from '../schemas/common';
import { wholeValueTopic } from './topic';

/**
 * A selection that waits to be shown: the panel of its window opens the conversation, puts the
 * cursor in the composer and acknowledges. Until then it stays here.
 */
export interface Handoff {
  readonly id: HandoffId;
  readonly windowId: number;
  readonly conversationId: ConversationId;
}

const HandoffSchema: v.GenericSchema<unknown, Handoff> = v.object({
  id: HandoffIdSchema,
  windowId: v.number(),
  conversationId: ConversationIdSchema,
});

export const handoffsTopic = wholeValueTopic<readonly Handoff[]>(
  'handoffs',
  v.array(HandoffSchema),
);
