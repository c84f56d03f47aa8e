import * as v from 'valibot';
import { type Handoff, UNREAD_REASONS } from '@/core/handoff';
import { ConversationIdSchema, FiniteSchema, HandoffIdSchema } from '../schemas/common';
import { wholeValueTopic } from './topic';

export type { Handoff };

const HandoffSchema: v.GenericSchema<unknown, Handoff> = v.object({
  id: HandoffIdSchema,
  windowId: FiniteSchema,
  conversationId: ConversationIdSchema,
  asked: v.exactOptional(v.literal(true)),
  unread: v.exactOptional(v.picklist(UNREAD_REASONS)),
});

export const handoffsTopic = wholeValueTopic<readonly Handoff[]>(
  'handoffs',
  v.array(HandoffSchema),
);
