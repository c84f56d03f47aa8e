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
 * files of models. What each key is stands in `.planning/backup-file.md`, which a test holds to
 * this schema. A key that may be left out needs no new version: a Homebody that does not know it
 * leaves it out.
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
