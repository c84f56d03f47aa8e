import type { Answer, Conversation, Message } from '@/core/conversation';
import type { ConversationId, MessageId } from '@/core/ids';
import { isPrivate } from '@/core/private-conversation';
import type { ConversationStore, DraftStore } from '@/storage/conversation-store';
import type { PrivateThreads } from './private-threads';

type Given<Method extends keyof ConversationStore> = Parameters<ConversationStore[Method]>;

/**
 * The one place that decides where a conversation is kept: those of private windows in memory, by
 * their ids, and all others in the database.
 */
export class RoutedStore implements ConversationStore {
  readonly #stored: ConversationStore;
  readonly #private: PrivateThreads;
  readonly drafts: DraftStore;

  constructor(stored: ConversationStore, drafts: DraftStore, privately: PrivateThreads) {
    this.#stored = stored;
    this.#private = privately;
    const draftsOf = (id: ConversationId) => (isPrivate(id) ? privately.drafts : drafts);
    this.drafts = {
      get: (id) => draftsOf(id).get(id),
      put: (id, draft) => draftsOf(id).put(id, draft),
      putText: (id, text) => draftsOf(id).putText(id, text),
    };
  }

  get(id: ConversationId): Promise<Conversation | undefined> {
    return this.#of(id).get(id);
  }

  /** Of those of other windows than private ones. */
  latestOf(...given: Given<'latestOf'>): Promise<Conversation | undefined> {
    return this.#stored.latestOf(...given);
  }

  add(conversation: Conversation): Promise<void> {
    return this.#of(conversation.id).add(conversation);
  }

  addMissing(conversation: Conversation): Promise<void> {
    return this.#of(conversation.id).addMissing(conversation);
  }

  untouched(): Promise<ConversationId[]> {
    return this.#stored.untouched();
  }

  dropUntouched(id: ConversationId): Promise<boolean> {
    return this.#of(id).dropUntouched(id);
  }

  setTarget(...given: Given<'setTarget'>): Promise<void> {
    return this.#of(given[0]).setTarget(...given);
  }

  mark(...given: Given<'mark'>): Promise<void> {
    return this.#of(given[0]).mark(...given);
  }

  async purge(before: number): Promise<ConversationId[]> {
    const gone = await this.#private.purge(before);
    return [...gone, ...(await this.#stored.purge(before))];
  }

  messages(id: ConversationId): Promise<Message[]> {
    return this.#of(id).messages(id);
  }

  async message(id: MessageId): Promise<Message | undefined> {
    return (await this.#private.message(id)) ?? this.#stored.message(id);
  }

  addTurn(...given: Given<'addTurn'>): Promise<void> {
    return this.#of(given[0]).addTurn(...given);
  }

  addAnswer(answer: Answer): Promise<void> {
    return this.#of(answer.conversationId).addAnswer(answer);
  }

  showThread(...given: Given<'showThread'>): Promise<void> {
    return this.#of(given[0]).showThread(...given);
  }

  putAnswer(answer: Answer): Promise<void> {
    return this.#of(answer.conversationId).putAnswer(answer);
  }

  /** Only those that were stored outlive the host. */
  openAnswers(): Promise<Answer[]> {
    return this.#stored.openAnswers();
  }

  #of(id: ConversationId): ConversationStore {
    return isPrivate(id) ? this.#private : this.#stored;
  }
}
