import type { Question } from '@/core/conversation';
import type { ConversationId, MessageId, ModelId } from '@/core/ids';
import type { PassesSoFar } from '@/core/passes-so-far';
import { isPrivate } from '@/core/private-conversation';
import { quoteKey } from '@/core/quote-key';
import type { PageNotesRow } from '@/storage/database';
import type { PageNotesRepository } from '@/storage/page-notes-repository';

export interface KeptNotesOptions {
  readonly repository: Pick<PageNotesRepository, 'get' | 'put'>;
  /** Told of what could not be kept or read; never silent. */
  onFault(error: unknown): void;
}

/** A note has some hundred words, and a page some dozens of notes. */
const MOST = 20;

/**
 * How far a model has read the page of a question, for whoever goes on with its answer or wants
 * another one, also after a restart. Of private windows it is kept in memory alone.
 */
export class KeptNotes {
  readonly #options: KeptNotesOptions;
  /** The newest, also those that could not be stored. */
  readonly #rows = new Map<string, PageNotesRow>();

  constructor(options: KeptNotesOptions) {
    this.#options = options;
  }

  /** Null where this model has read nothing of this quote yet. Never rejects. */
  async get(question: Question, modelId: ModelId): Promise<PassesSoFar | null> {
    const row =
      this.#rows.get(keyOf(question.id, modelId)) ?? (await this.#stored(question, modelId));
    const isOfIt = question.quote !== null && row?.quote === quoteKey(question.quote);
    return row !== undefined && isOfIt ? row.soFar : null;
  }

  /** Resolves when it is stored. What cannot be is kept in memory, and no reason to stop reading. */
  async keep(question: Question, modelId: ModelId, soFar: PassesSoFar): Promise<void> {
    const { id: questionId, conversationId, quote } = question;
    if (quote === null) return;
    const row = { questionId, modelId, conversationId, quote: quoteKey(quote), soFar };
    const key = keyOf(questionId, modelId);
    this.#rows.delete(key);
    this.#rows.set(key, row);
    for (const old of [...this.#rows.keys()].slice(0, -MOST)) this.#rows.delete(old);
    if (isPrivate(conversationId)) return;
    await this.#options.repository.put(row).catch(this.#options.onFault);
  }

  /** The conversation is gone from sight: what is stored of it goes when it is deleted for good. */
  drop(conversationId: ConversationId): void {
    for (const [key, row] of this.#rows) {
      if (row.conversationId === conversationId) this.#rows.delete(key);
    }
  }

  async #stored(question: Question, modelId: ModelId): Promise<PageNotesRow | undefined> {
    if (isPrivate(question.conversationId)) return undefined;
    try {
      return await this.#options.repository.get(question.id, modelId);
    } catch (error) {
      // The page can be read again.
      this.#options.onFault(error);
      return undefined;
    }
  }
}

function keyOf(questionId: MessageId, modelId: ModelId): string {
  return `${questionId} ${modelId}`;
}
