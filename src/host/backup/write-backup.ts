import type { BackupCounts } from '@/messaging/schemas/backup';
import type { BackupRepository } from '@/storage/backup-repository';
import type { StoredDraft } from '@/storage/database';
import type { PortableSettings } from '@/storage/settings-repository';
import { BACKUP_FORMAT, BACKUP_VERSION } from './backup-file';
import { ended } from './ended';

/** Text is moved out of the script's memory whenever so much has come together, in code units. */
const CHUNK = 1_000_000;

/**
 * Writes a backup. However much there is, only a part of it is in the script's memory at a time:
 * the rest lies in blobs, which the browser may keep on the disk.
 * @param now milliseconds since the epoch
 */
export async function writeBackup(
  repository: BackupRepository,
  settings: PortableSettings,
  now: number,
): Promise<{ readonly blob: Blob; readonly counts: BackupCounts }> {
  const conversations = new List();
  const messages = new List();
  const drafts = new List();
  await repository.readAll((thread) => {
    conversations.add(thread.conversation);
    for (const message of thread.messages) messages.add(ended(message));
    if (thread.draft !== null) drafts.add(withoutMore(thread.draft));
  });
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: now, settings };
  const blob = new Blob(
    [
      `${JSON.stringify(head, null, 1).slice(0, -2)},\n "conversations": [`,
      ...conversations.parts(),
      '],\n "messages": [',
      ...messages.parts(),
      '],\n "drafts": [',
      ...drafts.parts(),
      ']\n}\n',
    ],
    { type: 'application/json' },
  );
  const counts = {
    conversations: conversations.count,
    messages: messages.count,
    drafts: drafts.count,
    settings: Object.keys(settings).length,
    newConversations: 0,
    newMessages: 0,
  };
  return { blob, counts };
}

function withoutMore({ conversationId, text, quote }: StoredDraft): StoredDraft {
  return { conversationId, text, quote };
}

/** The elements of a JSON array, one a line. */
class List {
  count = 0;
  readonly #blobs: Blob[] = [];
  #text = '';

  add(value: unknown): void {
    this.#text += `${this.count === 0 ? '' : ','}\n  ${JSON.stringify(value)}`;
    this.count += 1;
    if (this.#text.length < CHUNK) return;
    this.#blobs.push(new Blob([this.#text]));
    this.#text = '';
  }

  parts(): BlobPart[] {
    return [...this.#blobs, this.#text, this.count === 0 ? '' : '\n '];
  }
}
