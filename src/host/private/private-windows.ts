import { HomebodyError } from '@/core/errors/homebody-error';
import { asId, type ConversationId } from '@/core/ids';
import { isPrivate } from '@/core/private-conversation';
import type { Answering } from '../answering';
import type { Conversations } from '../conversations';
import type { Intents } from '../intents';
import type { PrivateThreads } from './private-threads';

export interface PrivateWindowsOptions {
  readonly threads: PrivateThreads;
  readonly conversations: Conversations;
  readonly answering: Answering;
  readonly intents: Intents;
}

/** Later than this nothing was ever deleted: what has this time is what went with its window. */
const LONG_AGO = 0;

/** Ends the conversations of private windows. */
export class PrivateWindows {
  readonly #options: PrivateWindowsOptions;

  constructor(options: PrivateWindowsOptions) {
    this.#options = options;
  }

  /** Whether it only says that a conversation is gone that went with its window: no fault. */
  explains(error: unknown): boolean {
    if (!(error instanceof HomebodyError) || error.code !== 'conversation-missing') return false;
    return isPrivate(asId(String(error.fields.conversationId)));
  }

  /** The last private window is closed: nothing that was said in one is anywhere any more. */
  async end(): Promise<void> {
    const { threads, conversations } = this.#options;
    const failed: unknown[] = [];
    for (const id of threads.ids) {
      await this.#end(id).catch((error: unknown) => failed.push(error));
      // Also where something failed: nothing that was said stays because of it.
      await threads.mark(id, { deletedAt: LONG_AGO });
    }
    await conversations.purge(LONG_AGO + 1);
    if (failed.length > 0) throw failed[0];
  }

  async #end(id: ConversationId): Promise<void> {
    const { conversations, answering, intents } = this.#options;
    try {
      await conversations.mark(id, { deletedAt: LONG_AGO });
      await intents.leave(id);
    } finally {
      await answering.drop(id);
    }
  }
}
