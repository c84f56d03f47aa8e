import type { ConversationId, MessageId, ModelId } from '@/core/ids';
import type { PageNotes } from '@/core/page-notes';

interface Kept {
  readonly conversationId: ConversationId;
  readonly notes: PageNotes;
}

/** A note has some hundred words, and a page some dozens of notes. */
const MOST = 20;

/**
 * The notes that a model made on the page of a question, for whoever goes on with its answer or
 * wants another one. In memory alone: after a restart the page is read again.
 */
export class KeptNotes {
  readonly #kept = new Map<string, Kept>();

  get(questionId: MessageId, modelId: ModelId): PageNotes | null {
    return this.#kept.get(keyOf(questionId, modelId))?.notes ?? null;
  }

  /** Keeps them while they are among the newest, and their conversation is there. */
  keep(
    conversationId: ConversationId,
    questionId: MessageId,
    modelId: ModelId,
    notes: PageNotes,
  ): void {
    this.#kept.set(keyOf(questionId, modelId), { conversationId, notes });
    for (const key of [...this.#kept.keys()].slice(0, -MOST)) this.#kept.delete(key);
  }

  /** The conversation is gone. */
  drop(conversationId: ConversationId): void {
    for (const [key, kept] of this.#kept) {
      if (kept.conversationId === conversationId) this.#kept.delete(key);
    }
  }
}

function keyOf(questionId: MessageId, modelId: ModelId): string {
  return `${questionId} ${modelId}`;
}
