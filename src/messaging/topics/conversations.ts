import * as v from 'valibot';
import type { ListedChange } from '@/core/listed-conversation';
import { CountSchema } from '../schemas/common';
import { ListedConversationSchema } from '../schemas/listed-conversation';
import type { Topic } from './topic';

/** How often the lists changed in this life of the host: the rows are asked for in pages. */
export interface ConversationsView {
  readonly changes: number;
}

const ChangeSchema: v.GenericSchema<unknown, ListedChange> = v.object({
  before: v.nullable(ListedConversationSchema),
  after: v.nullable(ListedConversationSchema),
});

/**
 * What becomes of the rows of the lists, one by one. Whoever has asked for pages brings them up
 * to date with it; a new snapshot means to ask again.
 */
export const conversationsTopic: Topic<ConversationsView, ListedChange> = {
  name: 'conversations',
  value: v.object({ changes: CountSchema }),
  change: ChangeSchema,
  apply: ({ changes }) => ({ changes: changes + 1 }),
};
