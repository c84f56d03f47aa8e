import { Dexie } from 'dexie';
import {
  type Answer,
  type Conversation,
  isOpen,
  type Message,
  type Question,
} from '@/core/conversation';
import type { ConversationId, MessageId } from '@/core/ids';
import type { ListedChange } from '@/core/listed-conversation';
import type { Site } from '@/core/site';
import { isUntouched } from '@/core/untouched';
import { withLeaf } from '@/core/versions';
import type { Database } from './database';
import { DraftsRepository } from './drafts-repository';
import { ListingRepository } from './listing-repository';
import { readThread } from './read-thread';

/** What a person changes of a conversation without saying anything. */
export type Marks = Partial<Pick<Conversation, 'title' | 'pinned' | 'deletedAt' | 'systemPrompt'>>;

/** Conversations and what was said in them; each write keeps the lists true. */
export class ConversationsRepository {
  readonly #db: Database;
  readonly #listing: ListingRepository;
  readonly #drafts: DraftsRepository;
  readonly #onListed: (change: ListedChange) => void;

  /** `onListed` is told what a list shows differently, after it was stored. */
  constructor(db: Database, onListed: (change: ListedChange) => void = () => {}) {
    this.#db = db;
    this.#listing = new ListingRepository(db);
    this.#drafts = new DraftsRepository(db);
    this.#onListed = onListed;
  }

  get(id: ConversationId): Promise<Conversation | undefined> {
    return this.#db.conversations.get(id);
  }

  /** The site's latest conversation that is not deleted. */
  latestOf(site: Site): Promise<Conversation | undefined> {
    return this.#db.conversations
      .where('[site+updatedAt]')
      .between([site, Dexie.minKey], [site, Dexie.maxKey])
      .reverse()
      .filter(({ deletedAt }) => deletedAt === null)
      .first();
  }

  async add(conversation: Conversation): Promise<void> {
    await this.#db.keep('The conversation', () => this.#db.conversations.add(conversation));
  }

  /** Stores it where it is not stored. */
  async addMissing(conversation: Conversation): Promise<void> {
    const { conversations } = this.#db;
    await this.#db.keep('The conversation', () =>
      this.#db.transaction('rw', conversations, async () => {
        if (!(await conversations.get(conversation.id))) await conversations.add(conversation);
      }),
    );
  }

  /** Conversations in which nothing was said, begun or chosen. */
  untouched(): Promise<ConversationId[]> {
    const tables = [...ListingRepository.tables(this.#db), ...DraftsRepository.tables(this.#db)];
    return this.#db.transaction('r', tables, async () => {
      const ids = (await this.#listing.unlisted())
        .filter((one) => isUntouched(one, [], null))
        .map(({ id }) => id);
      const are = await Promise.all(ids.map((id) => this.#isUntouched(id)));
      return ids.filter((_, at) => are[at]);
    });
  }

  /** Deletes it for good if nothing was said, begun or chosen in it; resolves to whether it did. */
  async dropUntouched(id: ConversationId): Promise<boolean> {
    const { conversations, messages } = this.#db;
    const tables = [conversations, messages, ...DraftsRepository.tables(this.#db)];
    return this.#db.keep('The deletion', () =>
      this.#db.transaction('rw', tables, async () => {
        if (!(await this.#isUntouched(id))) return false;
        await this.#drafts.delete([id]);
        await conversations.delete(id);
        return true;
      }),
    );
  }

  /** Touches the target alone (I7). */
  async setTarget(
    id: ConversationId,
    target: Pick<Conversation, 'targetModelId' | 'targetRevision'>,
  ): Promise<void> {
    await this.#db.keep('The choice', () => this.#db.conversations.update(id, target));
  }

  /** Changes title, pin or deletion; its time stays as it is. */
  async mark(id: ConversationId, marks: Marks): Promise<void> {
    await this.#listed(id, 'The change', async () => {
      await this.#db.conversations.update(id, marks);
    });
  }

  /**
   * Deletes for good, with all that was said and noted, what was marked as deleted before `before`.
   * @returns what is gone
   */
  async purge(before: number): Promise<ConversationId[]> {
    const { conversations, messages, pageNotes } = this.#db;
    const tables = [conversations, messages, pageNotes, ...DraftsRepository.tables(this.#db)];
    return this.#db.keep('The deletion', () =>
      this.#db.transaction('rw', tables, async () => {
        const gone = await conversations
          .filter(({ deletedAt }) => deletedAt !== null && deletedAt < before)
          .primaryKeys();
        for (const id of gone) {
          await messages
            .where('[conversationId+order]')
            .between([id, Dexie.minKey], [id, Dexie.maxKey])
            .delete();
        }
        await pageNotes.where('conversationId').anyOf(gone).delete();
        await this.#drafts.delete(gone);
        await conversations.bulkDelete(gone);
        return gone;
      }),
    );
  }

  /** A thread in its order. */
  messages(id: ConversationId): Promise<Message[]> {
    return readThread(this.#db.messages, id);
  }

  message(id: MessageId): Promise<Message | undefined> {
    return this.#db.messages.get(id);
  }

  /**
   * Stores question and empty answer, which end the thread that is shown from now on, and the
   * conversation's new time and title; all or nothing.
   * @param isDraft it was the draft, which is cleared with it
   */
  async addTurn(
    id: ConversationId,
    spoken: Pick<Conversation, 'title' | 'updatedAt'>,
    question: Question,
    answer: Answer,
    isDraft = true,
  ): Promise<void> {
    const { conversations, messages } = this.#db;
    await this.#listed(id, 'The question', async () => {
      await messages.bulkAdd([question, answer]);
      await conversations.update(id, spoken);
      await this.#setLeaf(id, undefined);
      if (isDraft) await this.#drafts.delete([id]);
    });
  }

  /** Stores another answer to a question, which ends the thread that is shown from now on. */
  async addAnswer(answer: Answer): Promise<void> {
    const { conversations, messages } = this.#db;
    await this.#db.keep('The answer', () =>
      this.#db.transaction('rw', conversations, messages, async () => {
        await messages.add(answer);
        await this.#setLeaf(answer.conversationId, undefined);
      }),
    );
  }

  /** Keeps which thread is shown: the one that ends with this message, or else the newest. */
  async showThread(id: ConversationId, leafId: MessageId | undefined): Promise<void> {
    await this.#db.keep('The choice', () => this.#setLeaf(id, leafId));
  }

  /** Keeps an answer; how far it is before its first word is shown and not kept. */
  async putAnswer({ progress: _shown, ...answer }: Answer): Promise<void> {
    const put = async () => {
      await this.#db.messages.put(answer);
    };
    // While it is written lists show what was said before it.
    if (isOpen(answer.state)) await this.#db.keep('The answer', put);
    else await this.#listed(answer.conversationId, 'The answer', put);
  }

  /** Answers that were under way, in the order in which they were asked for. */
  async openAnswers(): Promise<Answer[]> {
    const rows = await this.#db.messages
      .where('state')
      .anyOf('waiting', 'reading', 'streaming')
      .toArray();
    return rows
      .filter((row): row is Answer => row.role === 'assistant')
      .sort((one, other) => one.createdAt - other.createdAt || one.order - other.order);
  }

  async #isUntouched(id: ConversationId): Promise<boolean> {
    const [conversation, messages, draft] = await Promise.all([
      this.get(id),
      this.messages(id),
      this.#drafts.find(id),
    ]);
    // What is deleted is the purge's.
    if (conversation?.deletedAt !== null) return false;
    return isUntouched(conversation, messages, draft);
  }

  async #setLeaf(id: ConversationId, leafId: MessageId | undefined): Promise<void> {
    await this.#db.conversations.where({ id }).modify((row, ref) => {
      ref.value = withLeaf(row, leafId);
    });
  }

  /** Does a write and makes the conversation's row in the lists true: all or nothing. */
  async #listed(id: ConversationId, what: string, work: () => Promise<void>): Promise<void> {
    const tables = [...ListingRepository.tables(this.#db), ...DraftsRepository.tables(this.#db)];
    const change = await this.#db.keep(what, () =>
      this.#db.transaction('rw', tables, async () => {
        await work();
        return this.#listing.relist(id);
      }),
    );
    const { before, after } = change;
    if (before !== null || after !== null) this.#onListed(change);
  }
}
