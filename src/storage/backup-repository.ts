import { Dexie } from 'dexie';
import type { Conversation, Message } from '@/core/conversation';
import type { ConversationId } from '@/core/ids';
import type { ListedChange } from '@/core/listed-conversation';
import { mergeThread, type Thread } from '@/core/merge-thread';
import { isUntouched } from '@/core/untouched';
import type { Database, StoredDraft } from './database';
import { DraftsRepository } from './drafts-repository';
import { ListingRepository } from './listing-repository';
import { readThread } from './read-thread';
import type { PortableSettings } from './settings-repository';

/** A thread that is brought in, with what was begun in it; null where nothing was. */
export interface ThreadWithDraft extends Thread {
  readonly draft: StoredDraft | null;
}

/** What became, or would become, of one thread. */
export interface MergedThread {
  readonly id: ConversationId;
  readonly isNew: boolean;
  readonly conversation: Conversation | null;
  readonly messages: readonly Message[];
  readonly newMessages: number;
  readonly draft: StoredDraft | null;
  readonly listed: ListedChange;
}

/**
 * So many threads are written side by side. One by one, each request waits for the one before:
 * that takes twice as long. With many more, surfaces, which share the thread, stand still.
 */
const BATCH = 10;

const UNLISTED: ListedChange = { before: null, after: null };

/** Everything a person said and was told, read and written in bulk. */
export class BackupRepository {
  readonly #db: Database;
  readonly #listing: ListingRepository;
  readonly #drafts: DraftsRepository;

  constructor(db: Database) {
    this.#db = db;
    this.#listing = new ListingRepository(db);
    this.#drafts = new DraftsRepository(db);
  }

  /**
   * Reads everything at one instant. `take` is given one thread after another, in the order of
   * their ids, without those that are deleted or in which nothing was said or begun; it must not wait for anything.
   */
  async readAll(take: (thread: ThreadWithDraft) => void): Promise<void> {
    const { conversations, messages } = this.#db;
    const tables = [conversations, messages, ...DraftsRepository.tables(this.#db)];
    await this.#db.transaction('r', tables, async () => {
      for (const id of await conversations.toCollection().primaryKeys()) {
        const thread = await this.#thread(id, readThread);
        if (thread === null || thread.conversation.deletedAt !== null) continue;
        const { conversation, messages: said, draft } = thread;
        if (!isUntouched(conversation, said, draft)) take(thread);
      }
    });
  }

  /** What `merge` would do; changes nothing. */
  async compare(threads: readonly ThreadWithDraft[]): Promise<MergedThread[]> {
    const { conversations, messages } = this.#db;
    const tables = [conversations, messages, ...DraftsRepository.tables(this.#db)];
    return this.#db.transaction('r', tables, async () => {
      const merged: MergedThread[] = [];
      for (const thread of threads) merged.push(await this.#compare(thread));
      return merged;
    });
  }

  /**
   * Brings threads and settings in: all of it, or nothing. Settings that are given take the
   * place of those that were set.
   * @throws StorageFailedError
   */
  async merge(
    threads: readonly ThreadWithDraft[],
    settings: PortableSettings,
  ): Promise<MergedThread[]> {
    const tables = [
      ...ListingRepository.tables(this.#db),
      ...DraftsRepository.tables(this.#db),
      this.#db.settings,
    ];
    return this.#db.keep('What the file has', () =>
      this.#db.transaction('rw', tables, async () => {
        const merged: MergedThread[] = [];
        for (const batch of batchesOf(threads)) merged.push(...(await this.#merge(batch)));
        const rows = Object.entries(settings).map(([key, value]) => ({ key, value }));
        await this.#db.settings.bulkPut(rows);
        return merged;
      }),
    );
  }

  /** The threads are all different. */
  async #merge(threads: readonly ThreadWithDraft[]): Promise<MergedThread[]> {
    const { conversations, messages } = this.#db;
    const merges = await Promise.all(threads.map((thread) => this.#compare(thread)));
    await Promise.all([
      conversations.bulkPut(merges.flatMap(({ conversation }) => conversation ?? [])),
      messages.bulkPut(merges.flatMap((merge) => [...merge.messages])),
      this.#drafts.putAll(merges.flatMap(({ draft }) => draft ?? [])),
    ]);
    return Promise.all(
      merges.map(async (merge) => {
        if (merge.conversation === null && merge.messages.length === 0) return merge;
        return { ...merge, listed: await this.#listing.relist(merge.id) };
      }),
    );
  }

  async #compare(there: ThreadWithDraft): Promise<MergedThread> {
    const { id } = there.conversation;
    const here = await this.#thread(id);
    const ids = there.messages.map((message) => message.id);
    const known = new Map(
      (await this.#db.messages.bulkGet(ids)).flatMap((one) => (one ? [[one.id, one]] : [])),
    );
    // A message keeps to its conversation: one that another has under this id stays what it is.
    const messages = there.messages.filter(
      (message) => (known.get(message.id)?.conversationId ?? id) === id,
    );
    const merge = mergeThread(here, { ...there, messages });
    const isBegun = !isEmpty(here?.draft ?? null);
    return {
      id,
      isNew: here === null,
      conversation: merge.conversation,
      messages: merge.messages,
      newMessages: merge.messages.filter((message) => !known.has(message.id)).length,
      draft: isBegun || isEmpty(there.draft) ? null : there.draft,
      listed: UNLISTED,
    };
  }

  async #thread(id: ConversationId, read = readAtOnce): Promise<ThreadWithDraft | null> {
    const conversation = await this.#db.conversations.get(id);
    if (!conversation) return null;
    const messages = await read(this.#db.messages, id);
    const draft = await this.#drafts.find(id);
    return { conversation, messages, draft: draft && { conversationId: id, ...draft } };
  }
}

/** For many threads side by side, which pages in transactions of their own would bring in line. */
const readAtOnce: typeof readThread = (messages, id) =>
  messages
    .where('[conversationId+order]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .toArray();

function* batchesOf<One>(all: readonly One[]): Generator<readonly One[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH);
}

/** An empty draft is none. */
function isEmpty(draft: StoredDraft | null): boolean {
  return draft === null || (draft.text === '' && draft.quote === null);
}
