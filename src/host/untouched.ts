import type { Conversation } from '@/core/conversation';
import type { ConversationId } from '@/core/ids';
import type { Site } from '@/core/site';
import type { ConversationStore } from '@/storage/conversation-store';

/**
 * Conversations in which nothing was said or begun. One is made for each site that a person comes
 * by: kept, they would be a list of sites visited that no surface shows. So one is stored only
 * while somebody has it before them. After that this life of the host alone knows it, and whoever
 * still has its id goes on in it as if nothing had been.
 */
export class Untouched {
  readonly #repository: ConversationStore;
  readonly #isHere: (id: ConversationId) => boolean;
  readonly #unstored = new Map<ConversationId, Conversation>();

  /** `isHere` says whether somebody watches it or is in it. */
  constructor(repository: ConversationStore, isHere: (id: ConversationId) => boolean) {
    this.#repository = repository;
    this.#isHere = isHere;
  }

  /** One that may not be stored. */
  get(id: ConversationId): Conversation | undefined {
    return this.#unstored.get(id);
  }

  /** The latest of a site that may not be stored. */
  latest(site: Site): Conversation | undefined {
    return [...this.#unstored.values()]
      .filter((conversation) => conversation.site === site)
      .reduce<Conversation | undefined>(
        (latest, one) => (latest && latest.updatedAt >= one.updatedAt ? latest : one),
        undefined,
      );
  }

  /** Stores it or takes it out, as somebody has it before them or not. In its lane only. */
  async settle(id: ConversationId): Promise<void> {
    if (!this.#isHere(id)) await this.#takeOut(id);
    // Somebody may have come meanwhile.
    if (this.#isHere(id)) await this.store(id);
  }

  /** Before anything is written of it. In its lane only. */
  async store(id: ConversationId): Promise<void> {
    const conversation = this.#unstored.get(id);
    if (conversation === undefined) return;
    await this.#repository.addMissing(conversation);
    this.#unstored.delete(id);
  }

  async #takeOut(id: ConversationId): Promise<void> {
    if (this.#unstored.has(id)) return;
    const conversation = await this.#repository.get(id);
    if (conversation === undefined) return;
    // First, so that whoever asks for it in between finds it in one place or the other.
    this.#unstored.set(id, conversation);
    let isOut = false;
    try {
      isOut = await this.#repository.dropUntouched(id);
    } finally {
      if (!isOut) this.#unstored.delete(id);
    }
  }
}
