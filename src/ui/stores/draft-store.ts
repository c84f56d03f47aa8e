import { batch, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Quote } from '@/core/conversation';
import { type Draft, EMPTY_DRAFT } from '@/core/draft';
import type { ConversationId } from '@/core/ids';
import type { Adapter, Unsubscribe } from '../adapter';
import type { ConversationStore } from './conversation-store';
import { type Deferred, defer } from './defer';
import { Disposer } from './disposer';
import { isEmptyDraft, mergeDraft, sameDraft, withoutSent } from './draft-merge';
import { DraftSaves } from './draft-saves';
import type { Schedule } from './schedule';

/** Long enough not to write at every key, short enough that a crash costs a word. */
const SAVE_AFTER_MS = 400;

/** A draft on its way to become a question. */
interface Sending {
  sent: Draft;
  /** The stored text that came to stand before it in the box meanwhile. */
  before: string;
  readonly ended: Deferred;
  /** Before that it is a draft like any other to a surface that goes away. */
  isOut: boolean;
  /** It was stored as a draft, because the surface went away before it was out. */
  isLate: boolean;
  /** Whether the host was heard to have cleared the draft with the question. */
  cleared: boolean;
  /** What stood in the box when the person left the conversation meanwhile. */
  left: { readonly conversationId: ConversationId; readonly draft: Draft } | null;
}

/**
 * What is typed and not sent, kept with its conversation. While it is being sent nothing is
 * saved: a save that the host gets after the question would bring the question back as a draft.
 */
export class DraftStore {
  readonly #saves: DraftSaves;
  readonly #schedule: Schedule;
  readonly #text = signal('');
  readonly #quote = signal<Quote | null>(null);
  readonly #disposer = new Disposer();
  #boundTo: ConversationId | null = null;
  /** What host and surface last agreed on; null before the first snapshot. */
  #base: Draft | null = null;
  /** Resolves when that snapshot is there, or another conversation is. */
  #heard: Deferred = defer();
  /** Sent and not yet heard back, oldest first: their echo must not overwrite newer typing. */
  #echoes: Draft[] = [];
  /** Typed in a conversation that was left before the host said what it has of its draft. */
  readonly #early = new Map<ConversationId, Draft>();
  #callOff: Unsubscribe | null = null;
  #sending: Sending | null = null;

  constructor(
    adapter: Adapter,
    conversation: Pick<ConversationStore, 'id' | 'draft' | 'gone'>,
    schedule: Schedule,
  ) {
    this.#saves = new DraftSaves(adapter);
    this.#schedule = schedule;
    this.#disposer.add(
      effect(() => {
        const id = conversation.id.value;
        if (id !== null) untracked(() => this.#bind(id, conversation.gone.peek()));
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

  /** The conversation whose draft it is; null before there is one. */
  get conversationId(): ConversationId | null {
    return this.#boundTo;
  }

  current(): Draft {
    return { text: this.#text.peek(), quote: this.#quote.peek() };
  }

  edit(text: string): void {
    this.#text.value = text;
    this.#saveLater();
  }

  /** This goes with the question now, in place of what did. */
  putQuote(quote: Quote): void {
    this.#quote.value = quote;
    this.#saveLater();
  }

  removeQuote(): void {
    this.#quote.value = null;
    this.#saveLater();
  }

  /** The draft as it is now goes out as a question: it is not saved until `sent` or `unsent`. */
  beginSending(): void {
    this.#callOff?.();
    this.#callOff = null;
    const sent = this.current();
    this.#sending = {
      ...{ sent, before: '', ended: defer(), left: null },
      ...{ isOut: false, isLate: false, cleared: false },
    };
  }

  /**
   * It goes out now, in the turn of this call.
   * @returns it with the quote that waited in its conversation; null where nothing goes out
   */
  goOut(): Draft | null {
    const sending = this.#sending;
    if (sending === null) return null;
    sending.isOut = true;
    // What was stored is cleared with it: what was typed since is said again behind it.
    if (sending.isLate) queueMicrotask(() => this.leave());
    return sending.sent;
  }

  /** The host has the question: takes it out of the box and keeps what was typed since. */
  sent(conversationId: ConversationId): void {
    const sending = this.#endSending();
    if (sending === null) return;
    const { left, sent, before } = sending;
    if (left !== null) {
      const rest = withoutSent(left.draft, sent, before);
      // The host has cleared the draft of the conversation that was asked, and no other.
      const isCleared = left.conversationId === conversationId && isEmptyDraft(rest);
      if (!isCleared) this.#put(left.conversationId, rest);
    } else if (conversationId === this.#boundTo) {
      const rest = withoutSent(this.current(), sent, before);
      this.#show(rest);
      // A save from before may reach the host after the question, and a question that the host
      // knew already clears nothing: then the draft is said again, behind all that.
      const must = !sending.cleared || this.#echoes.length > 0;
      if (!sending.cleared && this.#base !== null) {
        this.#base = EMPTY_DRAFT;
        if (!isEmptyDraft(rest)) this.#echoes.push(EMPTY_DRAFT);
      }
      void this.#store(must);
    }
    sending.ended.resolve();
  }

  /** The question was not taken: its text is a draft like any other, and saved as one. */
  unsent(): void {
    const sending = this.#endSending();
    if (sending === null) return;
    if (sending.left !== null) this.#put(sending.left.conversationId, sending.left.draft);
    else void this.flush();
    sending.ended.resolve();
  }

  /**
   * Stores what is not stored yet; resolves when it is. A save that fails is tried again with
   * the next change.
   */
  flush(): Promise<void> {
    const sending = this.#sending;
    if (sending !== null && sending.left === null) {
      return sending.ended.promise.then(() => this.flush());
    }
    // What is typed is joined to what is stored, which is not known yet.
    if (this.#base === null && !isEmptyDraft(this.current())) {
      return this.#heard.promise.then(() => this.flush());
    }
    return this.#store(false);
  }

  /** The surface goes away at once: stores what can be stored without waiting. */
  leave(): void {
    const sending = this.#sending;
    if (sending === null || sending.left !== null) void this.#store(false);
    this.#saves.hurry(sending === null ? null : this.#putRest(sending));
  }

  dispose(): void {
    this.leave();
    this.#disposer.dispose();
  }

  #endSending(): Sending | null {
    const sending = this.#sending;
    this.#sending = null;
    return sending;
  }

  /** Saves the box, where it differs from what the host has or where it `must` be said again. */
  #store(must: boolean): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    const id = this.#boundTo;
    const draft = this.current();
    const base = this.#base;
    if (id === null || base === null || (!must && sameDraft(draft, base))) return this.#saves.done;
    this.#base = draft;
    this.#echoes.push(draft);
    const failed = () => {
      // The text is still in the box. Going back to the old base makes the next save include it.
      if (this.#boundTo !== id) return;
      this.#echoes = this.#echoes.filter((echo) => echo !== draft);
      if (this.#base === draft) this.#base = base;
    };
    return this.#saves.add({ conversationId: id, draft, known: base.quote, failed });
  }

  /** Saves a draft that is not in the box any more. */
  #put(conversationId: ConversationId, draft: Draft): void {
    void this.#saves.add({ conversationId, draft, known: null, failed: () => {} });
  }

  /**
   * Saves what was typed since the question went out, or all of it where that is still to come.
   * @returns the conversation, where that is nothing: an older save of it is of what is sent, and
   *   would bring the question back as a draft
   */
  #putRest(sending: Sending): ConversationId | null {
    const { sent, before, left, isOut } = sending;
    const id = this.#boundTo;
    const isKnown = isOut || this.#base !== null;
    const asked = left ?? (id && isKnown ? { conversationId: id, draft: this.current() } : null);
    if (asked === null) return null;
    sending.isLate ||= !isOut;
    const rest = isOut ? withoutSent(asked.draft, sent, before) : asked.draft;
    if (isEmptyDraft(rest)) return asked.conversationId;
    this.#put(asked.conversationId, rest);
    return null;
  }

  #show({ text, quote }: Draft): void {
    batch(() => {
      this.#text.value = text;
      this.#quote.value = quote;
    });
  }

  #saveLater(): void {
    this.#callOff?.();
    this.#callOff = this.#schedule(SAVE_AFTER_MS, () => void this.flush());
  }

  /** @param gone a conversation that is no more: what was begun in it goes on in the next one */
  #bind(id: ConversationId, gone: ConversationId | null): void {
    if (id === this.#boundTo) return;
    const before = this.#boundTo;
    const isGone = before !== null && before === gone;
    if (isGone) this.#endSending()?.ended.resolve();
    const sending = this.#sending;
    if (isGone) {
      this.#callOff?.();
      this.#callOff = null;
    } else if (before !== null && sending !== null && sending.left === null) {
      sending.left = { conversationId: before, draft: this.current() };
    } else if (before !== null && this.#base === null) this.#early.set(before, this.current());
    else void this.#store(false);
    this.#boundTo = id;
    this.#base = null;
    this.#heard.resolve();
    this.#heard = defer();
    this.#echoes = [];
    const early = this.#early.get(id) ?? EMPTY_DRAFT;
    this.#early.delete(id);
    if (before !== null) this.#show(isGone ? mergeDraft(null, this.current(), early) : early);
  }

  #hear(id: ConversationId, host: Draft): void {
    if (id !== this.#boundTo) return;
    const echo = this.#echoes.findIndex((sent) => sameDraft(sent, host));
    if (echo >= 0) {
      this.#echoes.splice(0, echo + 1);
      return;
    }
    const sending = this.#sending;
    // The host tells what was saved of it, and clears that with the question.
    if (sending?.isLate && sending.left === null) return;
    if (sending !== null && isEmptyDraft(host)) sending.cleared = true;
    // Asked before anything was known of this conversation: about what waits in it.
    if (sending !== null && sending.left === null && this.#base === null) {
      sending.sent = { ...sending.sent, quote: sending.sent.quote ?? host.quote };
      sending.before = host.text;
    }
    const merged = mergeDraft(this.#base, this.current(), host);
    this.#base = host;
    this.#show(merged);
    this.#heard.resolve();
    if (!sameDraft(merged, host)) this.#saveLater();
  }
}
