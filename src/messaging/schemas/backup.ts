import * as v from 'valibot';
import { CountSchema } from './common';

/** How much a backup has, and how much of it is not here yet. */
export const BackupCountsSchema = v.object({
  conversations: CountSchema,
  messages: CountSchema,
  drafts: CountSchema,
  settings: CountSchema,
  newConversations: CountSchema,
  newMessages: CountSchema,
});
export type BackupCounts = v.InferOutput<typeof BackupCountsSchema>;
