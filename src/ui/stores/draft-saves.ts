import type { Quote } from '@/core/conversation';
import type { Draft } from '@/core/draft';
import type { ConversationId } from '@/core/ids';
import { quoteKey } from '@/core/quote-key';
import { sameQuote } from '@/core/same-quote';
import { saveDraft, saveDraftText } from '@/messaging/commands/conversations';
import type { Adapter } from '../adapter';

export interface DraftSave {
  readonly conversationId: ConversationId;
  readonly draft: Draft;
  /** What the host is thought to quote already: a whole page is not sent at every pause. */
  readonly known: Quote | null;
  /** It was not stored. */
  readonly failed: () => void;
}

interface Open extends DraftSave {
  /** All of it is on its way, or a later draft of its conversation is. */
  isWhole: boolean;
}

/** Has the host store drafts, one after another. */
export class DraftSaves {
  readonly #adapter: Pick<Adapter, 'send'>;
  #open: readonly Open[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(adapter: Pick<Adapter, 'send'>) {
    this.#adapter = adapter;
  }

  /** Resolves when all of them are stored, or have failed. */
  get done(): Promise<void> {
    return this.#last;
  }

  add(save: DraftSave): Promise<void> {
    const open: Open = { ...save, isWhole: false };
    this.#open = [...this.#open, open];
    this.#last = this.#last.then(() => this.#send(open));
    return this.#last;
  }

  /**
   * Sends what is not stored yet at once, and whole: nobody may be there for a reply, not even for
   * one that says that the host quotes something else.
   *
   * @param except a conversation whose drafts are left as they are
   */
  hurry(except: ConversationId | null): void {
    const last = new Map(this.#open.map((open) => [open.conversationId, open]));
    for (const open of this.#open) {
      if (open.isWhole || open.conversationId === except) continue;
      open.isWhole = true;
      if (last.get(open.conversationId) === open) this.#sendWhole(open).catch(open.failed);
    }
  }

  async #send(open: Open): Promise<void> {
    try {
      if (!open.isWhole && (await this.#isKeptByText(open))) return;
      if (open.isWhole) return;
      open.isWhole = true;
      await this.#sendWhole(open);
    } catch {
      open.failed();
    } finally {
      this.#open = this.#open.filter((other) => other !== open);
    }
  }

  async #isKeptByText({ conversationId, draft, known }: Open): Promise<boolean> {
    const { text, quote } = draft;
    if (quote === null || !sameQuote(quote, known)) return false;
    const saving = { conversationId, text, quoteKey: quoteKey(quote) };
    return (await this.#adapter.send(saveDraftText, saving)).isKept;
  }

  async #sendWhole({ conversationId, draft }: Open): Promise<void> {
    await this.#adapter.send(saveDraft, { conversationId, draft });
  }
}
