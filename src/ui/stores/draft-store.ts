import { batch, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Quote } from '@/core/conversation';
import type { ConversationId } from '@/core/ids';
import { saveDraft } from '@/messaging/commands/conversations';
import type { Draft } from '@/messaging/topics/conversation';
import type { Adapter, Unsubscribe } from '../adapter';
import type { ConversationStore } from './conversation-store';
import { Disposer } from './disposer';
import { mergeDraft, sameDraft, sameQuote } from './draft-merge';
import type { Schedule } from './schedule';

/** Long enough not to write at every key, short enough that a crash costs a word. */
const SAVE_AFTER_MS = 400;

/** What is typed and not sent, kept with its conversation. */
export class DraftStore {
  readonly #adapter: Adapter;
  readonly #schedule: Schedule;
  readonly #text = signal('');
  readonly #quote = signal<Quote | null>(null);
  readonly #disposer = new Disposer();
  #boundTo: ConversationId | null = null;
  /** What host and surface last agreed on; null before the first snapshot. */
  #base: Draft | null = null;
  /** Sent and not yet heard back, oldest first: their echo must not overwrite newer typing. */
  #echoes: Draft[] = [];
  #callOff: Unsubscribe | null = null;
  #saving: Promise<void> = Promise.resolve();

  constructor(adapter: Adapter, conversation: ConversationStore, schedule: Schedule) {
    this.#adapter = adapter;
    this.#schedule = schedule;
    this.#disposer.add(
      effect(() => {
        const id = conversation.id.value;
        if (id !== null) untracked(() => this.#bind(id));
      }),
      effect(() => {
        const told = conversation.draft.value;
        if (told !== null) untracked(() => this.#hear(told.conversationId, told.draft));
      }),
      () => this.#callOff?.(),
    );
  }

  get text(): ReadonlySignal<string> {
    return this.#text;
  }

  get quote(): ReadonlySignal<Quote | null> {
    return this.#quote;
  }

  current(): Draft {
    return { text: this.#text.peek(), quote: this.#quote.peek() };
  }

  edit(text: string): void {
    this.#text.value = text;
    this.#saveLater();
  }

  removeQuote(): void {
    this.#quote.value = null;
    this.#saveLater();
  }

  /** Takes away what was sent and keeps what was typed since. */
  clearSent(conversationId: ConversationId, sent: Draft): void {
    if (conversationId !== this.#boundTo) return;
    const { text, quote } = this.current();
    batch(() => {
      if (text.startsWith(sent.text)) this.#text.value = text.slice(sent.text.length);
      if (sameQuote(quote, sent.quote)) this.#quote.value = null;
    });
    // The host may clear the draft by itself; saying so again makes it true either way.
    void this.flush();
  }

  /** Stores what is not stored yet. A save that fails is tried again with the next change. */
  flush(): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    const id = this.#boundTo;
    const draft = this.current();
    const base = this.#base;
    if (id === null || base === null || sameDraft(draft, base)) return this.#saving;
    this.#base = draft;
    this.#echoes.push(draft);
    this.#saving = this.#saving.then(() => this.#save(id, draft, base));
    return this.#saving;
  }

  dispose(): void {
    void this.flush();
    this.#disposer.dispose();
  }

  async #save(conversationId: ConversationId, draft: Draft, before: Draft): Promise<void> {
    try {
      await this.#adapter.send(saveDraft, { conversationId, draft });
    } catch {
      // The text is still in the box. Going back to the old base makes the next save include it.
      if (this.#boundTo !== conversationId) return;
      this.#echoes = this.#echoes.filter((echo) => echo !== draft);
      if (this.#base === draft) this.#base = before;
    }
  }

  #saveLater(): void {
    this.#callOff?.();
    this.#callOff = this.#schedule(SAVE_AFTER_MS, () => void this.flush());
  }

  #bind(id: ConversationId): void {
    if (id === this.#boundTo) return;
    void this.flush();
    const first = this.#boundTo === null;
    this.#boundTo = id;
    this.#base = null;
    this.#echoes = [];
    if (first) return;
    batch(() => {
      this.#text.value = '';
      this.#quote.value = null;
    });
  }

  #hear(id: ConversationId, host: Draft): void {
    if (id !== this.#boundTo) return;
    const echo = this.#echoes.findIndex((sent) => sameDraft(sent, host));
    if (echo >= 0) {
      this.#echoes.splice(0, echo + 1);
      return;
    }
    const merged = mergeDraft(this.#base, this.current(), host);
    this.#base = host;
    batch(() => {
      this.#text.value = merged.text;
      this.#quote.value = merged.quote;
    });
    if (!sameDraft(merged, host)) this.#saveLater();
  }
}
