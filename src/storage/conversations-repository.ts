import { Dexie } from 'dexie';
import type { Answer, Conversation, Message, Question } from '@/core/conversation';
import type { ConversationId, MessageId } from '@/core/ids';
import type { Site } from '@/core/site';
import type { Database } from './database';

/** Conversations and what was said in them. */
export class ConversationsRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  get(id: ConversationId): Promise<Conversation | undefined> {
    return this.#db.conversations.get(id);
  }

  /** The site's conversations that are not deleted, the latest first. */
  ofSite(site: Site): Promise<Conversation[]> {
    return this.#db.conversations
      .where('[site+updatedAt]')
      .between([site, Dexie.minKey], [site, Dexie.maxKey])
      .reverse()
      .filter(({ deletedAt }) => deletedAt === null)
      .toArray();
  }

  async add(conversation: Conversation): Promise<void> {
    await this.#db.keep('The conversation', () => this.#db.conversations.add(conversation));
  }

  /** Touches the target alone (I7). */
  async setTarget(
    id: ConversationId,
    target: Pick<Conversation, 'targetModelId' | 'targetRevision'>,
  ): Promise<void> {
    await this.#db.keep('The choice', () => this.#db.conversations.update(id, target));
  }

  /** Marks it as deleted, in milliseconds since the epoch; null takes that back. */
  async setDeleted(id: ConversationId, deletedAt: number | null): Promise<void> {
    await this.#db.keep('The deletion', () => this.#db.conversations.update(id, { deletedAt }));
  }

  /**
   * Deletes for good, with all that was said, what was marked as deleted before `before`.
   * @returns what is gone
   */
  async purge(before: number): Promise<ConversationId[]> {
    const { conversations, messages, drafts } = this.#db;
    return this.#db.keep('The deletion', () =>
      this.#db.transaction('rw', conversations, messages, drafts, async () => {
        const gone = await conversations
          .filter(({ deletedAt }) => deletedAt !== null && deletedAt < before)
          .primaryKeys();
        for (const id of gone) {
          await messages
            .where('[conversationId+order]')
            .between([id, Dexie.minKey], [id, Dexie.maxKey])
            .delete();
        }
        await drafts.bulkDelete(gone);
        await conversations.bulkDelete(gone);
        return gone;
      }),
    );
  }

  /** A thread in its order. */
  messages(id: ConversationId): Promise<Message[]> {
    return this.#db.messages
      .where('[conversationId+order]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey])
      .toArray();
  }

  message(id: MessageId): Promise<Message | undefined> {
    return this.#db.messages.get(id);
  }

  /** Stores question, empty answer, the conversation's new time and title, and clears its draft: all or nothing. */
  async addTurn(
    id: ConversationId,
    spoken: Pick<Conversation, 'title' | 'updatedAt'>,
    question: Question,
    answer: Answer,
  ): Promise<void> {
    const { conversations, messages, drafts } = this.#db;
    await this.#db.keep('The question', () =>
      this.#db.transaction('rw', conversations, messages, drafts, async () => {
        await messages.bulkAdd([question, answer]);
        await conversations.update(id, spoken);
        await drafts.delete(id);
      }),
    );
  }

  async putAnswer(answer: Answer): Promise<void> {
    await this.#db.keep('The answer', () => this.#db.messages.put(answer));
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
}
