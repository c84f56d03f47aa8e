import { type Answer, type Conversation, isOpen, type Message } from '@/core/conversation';
import { type Draft, EMPTY_DRAFT } from '@/core/draft';
import type { ConversationId, MessageId } from '@/core/ids';
import type { Site } from '@/core/site';
import { withLeaf } from '@/core/versions';
import type { ConversationStore, DraftStore } from '@/storage/conversation-store';

interface PrivateThread {
  conversation: Conversation;
  messages: readonly Message[];
  draft: Draft;
}

/**
 * The conversations of private windows. This memory is the only place where they are: with the
 * document of the host, or with the last private window, they are gone. What comes late for one
 * that is gone is left out.
 */
export class PrivateThreads implements ConversationStore {
  readonly #threads = new Map<ConversationId, PrivateThread>();
  readonly drafts: DraftStore = {
    get: async (id) => this.#threads.get(id)?.draft ?? EMPTY_DRAFT,
    put: async (id, draft) => {
      this.#change(id, () => ({ draft }));
    },
    putText: async (id, text) => {
      this.#change(id, ({ draft }) => ({ draft: { ...draft, text } }));
    },
  };

  get ids(): readonly ConversationId[] {
    return [...this.#threads.keys()];
  }

  async get(id: ConversationId): Promise<Conversation | undefined> {
    return this.#threads.get(id)?.conversation;
  }

  async latestOf(site: Site): Promise<Conversation | undefined> {
    return [...this.#threads.values()]
      .map(({ conversation }) => conversation)
      .filter((one) => one.site === site && one.deletedAt === null)
      .sort((one, other) => other.updatedAt - one.updatedAt)[0];
  }

  async add(conversation: Conversation): Promise<void> {
    this.#threads.set(conversation.id, { conversation, messages: [], draft: EMPTY_DRAFT });
  }

  async addMissing(conversation: Conversation): Promise<void> {
    if (!this.#threads.has(conversation.id)) await this.add(conversation);
  }

  /** None is taken out because nothing was said in it: all go together. */
  async untouched(): Promise<ConversationId[]> {
    return [];
  }

  async dropUntouched(): Promise<boolean> {
    return false;
  }

  async setTarget(
    id: ConversationId,
    target: Pick<Conversation, 'targetModelId' | 'targetRevision'>,
  ): Promise<void> {
    this.#mark(id, target);
  }

  async mark(id: ConversationId, marks: Partial<Conversation>): Promise<void> {
    this.#mark(id, marks);
  }

  async purge(before: number): Promise<ConversationId[]> {
    const gone = this.ids.filter((id) => {
      const deletedAt = this.#threads.get(id)?.conversation.deletedAt ?? null;
      return deletedAt !== null && deletedAt < before;
    });
    for (const id of gone) this.#threads.delete(id);
    return gone;
  }

  async messages(id: ConversationId): Promise<Message[]> {
    return [...(this.#threads.get(id)?.messages ?? [])];
  }

  async message(id: MessageId): Promise<Message | undefined> {
    return this.#all().find((message) => message.id === id);
  }

  async addTurn(
    id: ConversationId,
    spoken: Pick<Conversation, 'title' | 'updatedAt'>,
    question: Message,
    answer: Answer,
    isDraft = true,
  ): Promise<void> {
    this.#change(id, ({ conversation, messages, draft }) => ({
      conversation: withLeaf({ ...conversation, ...spoken }, undefined),
      messages: [...messages, question, answer],
      draft: isDraft ? EMPTY_DRAFT : draft,
    }));
  }

  async addAnswer(answer: Answer): Promise<void> {
    this.#change(answer.conversationId, ({ conversation, messages }) => ({
      conversation: withLeaf(conversation, undefined),
      messages: [...messages, answer],
    }));
  }

  async showThread(id: ConversationId, leafId: MessageId | undefined): Promise<void> {
    this.#change(id, ({ conversation }) => ({ conversation: withLeaf(conversation, leafId) }));
  }

  async putAnswer({ progress: _shown, ...answer }: Answer): Promise<void> {
    this.#change(answer.conversationId, ({ messages }) => ({
      messages: messages.map((message) => (message.id === answer.id ? answer : message)),
    }));
  }

  async openAnswers(): Promise<Answer[]> {
    return this.#all().filter(
      (message): message is Answer => message.role === 'assistant' && isOpen(message.state),
    );
  }

  #all(): Message[] {
    return [...this.#threads.values()].flatMap(({ messages }) => messages);
  }

  #mark(id: ConversationId, marks: Partial<Conversation>): void {
    this.#change(id, ({ conversation }) => ({ conversation: { ...conversation, ...marks } }));
  }

  #change(id: ConversationId, change: (thread: PrivateThread) => Partial<PrivateThread>): void {
    const thread = this.#threads.get(id);
    if (thread) this.#threads.set(id, { ...thread, ...change(thread) });
  }
}
