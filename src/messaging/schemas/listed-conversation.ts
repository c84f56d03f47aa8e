import * as v from 'valibot';
import type { ListedConversation, ListPlace } from '@/core/listed-conversation';
import { ConversationIdSchema, FiniteSchema, SiteSchema } from './common';

export const ListPlaceSchema: v.GenericSchema<unknown, ListPlace> = v.object({
  pinned: v.boolean(),
  updatedAt: FiniteSchema,
  id: ConversationIdSchema,
});

export const ListedConversationSchema: v.GenericSchema<unknown, ListedConversation> = v.object({
  id: ConversationIdSchema,
  site: SiteSchema,
  title: v.string(),
  updatedAt: FiniteSchema,
  pinned: v.boolean(),
  excerpt: v.string(),
});
