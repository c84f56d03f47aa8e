import * as v from 'valibot';
import type { Message } from '@/core/conversation';
import { ConversationIdSchema, FiniteSchema } from '@/messaging/schemas/common';
import {
  ConversationSchema,
  KeptAnswerSchema,
  QuestionSchema,
  QuoteSchema,
} from '@/messaging/schemas/conversation';
import { PortableSettingsSchema } from '@/storage/settings-repository';

export const BACKUP_FORMAT = 'homebody-backup';

/** Grows when a file of the old shape could not be read any more; a newer file is refused. */
export const BACKUP_VERSION = 1;

/** Told apart by who speaks, so that an issue names the part that is wrong. */
const MessageSchema: v.GenericSchema<unknown, Message> = v.lazy((message) => {
  const { role } = v.is(v.looseObject({ role: v.unknown() }), message) ? message : { role: null };
  return role === 'assistant' ? KeptAnswerSchema : QuestionSchema;
});

/**
 * A backup: one JSON file, UTF-8, with everything a person said, was told and set; without the
 * files of models.
 *
 * - `format`, `version`: `homebody-backup`, 1.
 * - `exportedAt`: milliseconds since the epoch. So are all times.
 * - `settings`: what was set, by the names of `SettingsRepository`. A setting that was never set
 *   is not there. `mirror` is an address, `defaultModel` the id of a model. `presets` came later
 *   than the first files of this version: a Homebody that does not know it leaves it out.
 * - `conversations`: `id`, `site` (host name, or the word for no site), `title` (empty before the
 *   first question), `targetModelId` (the model that answers next) and how often one was chosen
 *   (`targetRevision`), `createdAt`, `updatedAt`, `pinned`; `deletedAt` is null in a backup.
 *   `systemPrompt` and `leafId` (the last message of the thread that is shown, where that is not
 *   the newest one) may be missing.
 * - `messages`: `id`, `conversationId`, `order` (grows within a thread), `role`, `text`,
 *   `createdAt`. A question (`user`) has the `quote` that it is about, or null. An answer
 *   (`assistant`) has `state`, `modelId`, `attempt`, `usage` and `error`, and may have `read`: what
 *   its model read of the quote and of the thread (`ReadPart` in `core/conversation`, as is what a
 *   quote may have beyond `text`, `pageTitle` and `pageUrl`). One that was under way when the backup was written is `interrupted` in it. A message that was said in place of
 *   another one, or after one that is not the message before it, names what it follows
 *   (`parentId`; null where it begins the thread): see `core/versions`. A `parentId` or `leafId`
 *   of a message that is not there, or not before it, counts as missing.
 * - `drafts`: `conversationId`, `text`, `quote`: what was typed and not sent.
 *
 * Every message and draft belongs to a conversation of the file, and no id is there twice. None of
 * a conversation begins with `private-`: those of private windows are never written down.
 */
export const BackupFileSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  exportedAt: FiniteSchema,
  settings: PortableSettingsSchema,
  conversations: v.array(ConversationSchema),
  messages: v.array(MessageSchema),
  drafts: v.array(
    v.object({
      conversationId: ConversationIdSchema,
      text: v.string(),
      quote: v.nullable(QuoteSchema),
    }),
  ),
});
export type BackupFile = v.InferOutput<typeof BackupFileSchema>;
