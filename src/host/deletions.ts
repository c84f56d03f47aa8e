import type { ConversationId } from '@/core/ids';
import type { Answering } from './answering';
import type { Conversations } from './conversations';
import type { After } from './idle-unload';
import type { Intents } from './intents';

export interface DeletionsOptions {
  readonly conversations: Conversations;
  readonly answering: Answering;
  readonly intents: Intents;
  readonly after: After;
  /** Milliseconds since the epoch. */
  now(): number;
  onFault(error: unknown): void;
}

/** How long a deletion can be taken back, in milliseconds. */
export const UNDO_MS = 60_000;

/** Deletes conversations: out of sight at once, for good when nobody can want them back any more. */
export class Deletions {
  readonly #options: DeletionsOptions;

  constructor(options: DeletionsOptions) {
    this.#options = options;
  }

  /** What was deleted in an earlier life of the host cannot be brought back any more. */
  start(): Promise<void> {
    return this.#options.conversations.purge(Number.POSITIVE_INFINITY);
  }

  async remove(conversationId: ConversationId): Promise<void> {
    const { conversations, answering, intents, after, now, onFault } = this.#options;
    await conversations.mark(conversationId, { deletedAt: now() });
    await intents.leave(conversationId);
    await answering.drop(conversationId);
    after(UNDO_MS, () => {
      conversations.purge(now() - UNDO_MS + 1).catch(onFault);
    });
  }

  /** @throws ConversationMissingError where it is gone for good */
  async restore(conversationId: ConversationId): Promise<void> {
    await this.#options.conversations.mark(conversationId, { deletedAt: null });
  }
}
