import * as v from 'valibot';
import { isPrivate } from '@/core/private-conversation';
import { BackupInvalidError, BackupNewerError, NotABackupError } from '@/host/errors/backup-errors';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupFile, BackupFileSchema } from './backup-file';
import { ended } from './ended';

const HeadSchema = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/**
 * Reads a backup, all of it or nothing. An answer that was under way is interrupted in it.
 * @param name of the file, for what is said about it
 * @throws NotABackupError, BackupNewerError, BackupInvalidError
 */
export function readBackup(name: string, text: string): BackupFile {
  const json = parsed(name, text);
  const head = v.safeParse(HeadSchema, json);
  if (!head.success) throw new NotABackupError(name, `it does not name ${BACKUP_FORMAT}`);
  const { version } = head.output;
  if (version > BACKUP_VERSION) throw new BackupNewerError(name, version, BACKUP_VERSION);
  const file = v.safeParse(BackupFileSchema, json, { abortEarly: true });
  if (!file.success) {
    const [issue] = file.issues;
    throw new BackupInvalidError(name, v.getDotPath(issue) ?? 'the file', issue.message);
  }
  checkReferences(name, file.output);
  return { ...file.output, messages: file.output.messages.map(ended) };
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotABackupError(name, error instanceof Error ? error.message : 'not JSON');
  }
}

function checkReferences(name: string, { conversations, messages, drafts }: BackupFile): void {
  const refuse = (where: string, what: string): never => {
    throw new BackupInvalidError(name, where, what);
  };
  const known = new Set<string>();
  const seen = (id: string, where: string) => {
    if (known.has(id)) refuse(where, `${id} is there twice`);
    known.add(id);
  };
  conversations.forEach(({ id }, index) => {
    seen(id, `conversations.${index}.id`);
    // Such a one is looked for in memory, where it is not: it could not be opened or removed.
    if (isPrivate(id)) refuse(`conversations.${index}.id`, `${id} is of a private window`);
  });
  const threads = new Set<string>(known);
  const belongs = (id: string, where: string) => {
    if (!threads.has(id)) refuse(where, `there is no conversation ${id}`);
  };
  known.clear();
  messages.forEach(({ id, conversationId }, index) => {
    seen(id, `messages.${index}.id`);
    belongs(conversationId, `messages.${index}.conversationId`);
  });
  known.clear();
  drafts.forEach(({ conversationId }, index) => {
    seen(conversationId, `drafts.${index}.conversationId`);
    belongs(conversationId, `drafts.${index}.conversationId`);
  });
}
