import type { Message } from '@/core/conversation';
import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';
import type { ConversationId, ImportId } from '@/core/ids';
import { mirrorBase } from '@/core/mirror';
import type { Site } from '@/core/site';
import type { ConversationList } from '@/host/conversation-list';
import type { Conversations } from '@/host/conversations';
import {
  BackupInvalidError,
  BackupMissingError,
  NotABackupError,
} from '@/host/errors/backup-errors';
import { LARGEST_BACKUP } from '@/messaging/commands/backup';
import type { BackupCounts } from '@/messaging/schemas/backup';
import type { BackupRepository, MergedThread, ThreadWithDraft } from '@/storage/backup-repository';
import type { SettingsRepository } from '@/storage/settings-repository';
import type { BackupFile } from './backup-file';
import { readBackup } from './read-backup';
import { writeBackup } from './write-backup';

export interface BackupsOptions {
  readonly repository: BackupRepository;
  readonly settings: SettingsRepository;
  readonly conversations: Conversations;
  readonly conversationList: ConversationList;
  readonly allowsLocalMirror: boolean;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Hands a file to the surface that waits for it under this id. */
  giveFile(id: ImportId, file: File): void;
  /** Settings were stored behind the backs of those who hold them: they read them again. Never rejects. */
  reloadSettings(): Promise<void>;
  /** Stores settings while no site is closed or opened: with these sites, and those closed here. */
  takeInSites<Result>(
    brought: readonly Site[],
    store: (unread: readonly Site[]) => Promise<Result>,
  ): Promise<Result>;
  setMirror(address: string): Promise<void>;
}

/** Changes of the lists that are told without a break. */
const TOLD_AT_ONCE = 200;

/** What was brought in, and why the file's mirror was not set, where it was to be. */
export interface BroughtIn {
  readonly counts: BackupCounts;
  readonly mirrorError: ErrorReport | null;
}

/** What is known of the one import that is under way. */
interface Import {
  readonly id: ImportId;
  file: Promise<BackupFile> | null;
  done: Promise<BroughtIn> | null;
}

/** Writes everything into one file, and brings such a file in again. One import at a time. */
export class Backups {
  readonly #options: BackupsOptions;
  #import: Import | null = null;

  constructor(options: BackupsOptions) {
    this.#options = options;
  }

  async export(id: ImportId): Promise<BackupCounts> {
    const { repository, settings, now, giveFile } = this.#options;
    const at = now();
    const { blob, counts } = await writeBackup(repository, await settings.portable(), at);
    const day = new Date(at).toISOString().slice(0, 10);
    giveFile(id, new File([blob], `homebody-${day}.json`, { type: blob.type }));
    return counts;
  }

  /** Waits for a backup under this id; one that was announced before is let go. */
  expect(id: ImportId): void {
    if (this.#import?.id !== id) this.#import = { id, file: null, done: null };
  }

  /** Takes the file of a backup; false where none is expected under this id. */
  take(id: ImportId, [file]: readonly File[]): boolean {
    const expected = this.#import;
    if (expected?.id !== id || file === undefined) return false;
    if (expected.file === null) {
      expected.file = this.#read(file);
      // Told to whoever asks for the preview.
      expected.file.catch(() => {});
    }
    return true;
  }

  /** @throws what `readBackup` throws; BackupMissingError */
  async preview(id: ImportId): Promise<{ counts: BackupCounts; mirror: string | null }> {
    const { file } = await this.#announced(id);
    const merged = await this.#options.repository.compare(threadsOf(file));
    return { counts: countsOf(file, merged), mirror: file.settings.mirror ?? null };
  }

  /** @throws what `readBackup` throws; BackupMissingError, StorageFailedError */
  async import(id: ImportId, takeMirror: boolean): Promise<BroughtIn> {
    const { file, wish } = await this.#announced(id);
    wish.done ??= this.#bringIn(file, takeMirror).catch((error: unknown) => {
      // Nothing was stored: it may be tried again.
      wish.done = null;
      throw error;
    });
    return wish.done;
  }

  async #announced(id: ImportId) {
    const wish = this.#import;
    if (wish?.id !== id || wish.file === null) throw new BackupMissingError();
    return { wish, file: await wish.file };
  }

  async #read(file: File): Promise<BackupFile> {
    if (file.size > LARGEST_BACKUP) throw new NotABackupError(file.name, 'it is too large');
    const backup = readBackup(file.name, await file.text());
    const { mirror } = backup.settings;
    if (mirror === undefined) return backup;
    const base = mirrorBase(mirror, this.#options.allowsLocalMirror);
    if (base === null) throw new BackupInvalidError(file.name, 'settings.mirror', 'no mirror');
    return backup;
  }

  async #bringIn(file: BackupFile, takeMirror: boolean): Promise<BroughtIn> {
    const { repository, conversations, conversationList, ...rooms } = this.#options;
    // The mirror has rules of its own: those who download have to be told first.
    const { mirror, ...brought } = file.settings;
    const threads = threadsOf(file);
    const ids = threads.map(({ conversation }) => conversation.id);
    const merged = await conversations.whileStill(ids, () =>
      rooms.takeInSites(brought.unreadSites ?? [], (unread) =>
        repository.merge(threads, {
          ...brought,
          ...(unread.length > 0 && { unreadSites: [...unread] }),
        }),
      ),
    );
    for (const [at, { listed }] of merged.entries()) {
      if (listed.before !== null || listed.after !== null) conversationList.tell(listed);
      // Surfaces share this thread, and want to draw meanwhile.
      if (at % TOLD_AT_ONCE === TOLD_AT_ONCE - 1) await new Promise((go) => setTimeout(go));
    }
    await rooms.reloadSettings();
    const mirrorError = takeMirror && mirror !== undefined ? await this.#setMirror(mirror) : null;
    return { counts: countsOf(file, merged), mirrorError };
  }

  /** All else is stored by now: that a mirror cannot be set is told beside it. */
  async #setMirror(address: string): Promise<ErrorReport | null> {
    try {
      await this.#options.setMirror(address);
      return null;
    } catch (thrown) {
      return reportOf(thrown);
    }
  }
}

function threadsOf({ conversations, messages, drafts }: BackupFile): ThreadWithDraft[] {
  const said = new Map<ConversationId, Message[]>();
  for (const message of messages) {
    const known = said.get(message.conversationId);
    if (known) known.push(message);
    else said.set(message.conversationId, [message]);
  }
  const begun = new Map(drafts.map((draft) => [draft.conversationId, draft]));
  return conversations.map((conversation) => ({
    conversation: { ...conversation, deletedAt: null },
    messages: (said.get(conversation.id) ?? []).toSorted((one, other) => one.order - other.order),
    draft: begun.get(conversation.id) ?? null,
  }));
}

function countsOf(file: BackupFile, merged: readonly MergedThread[]): BackupCounts {
  return {
    conversations: file.conversations.length,
    messages: file.messages.length,
    drafts: file.drafts.length,
    settings: Object.keys(file.settings).length,
    newConversations: merged.filter(({ isNew }) => isNew).length,
    newMessages: merged.reduce((sum, { newMessages }) => sum + newMessages, 0),
  };
}
