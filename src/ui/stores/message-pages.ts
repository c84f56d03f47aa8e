import { type ErrorReport, reportOf } from '@/core/errors/homebody-error';
import type { ConversationId, MessageId } from '@/core/ids';
import { MOST_MESSAGES, readMessages } from '@/messaging/commands/messages';
import type { Adapter, Unsubscribe } from '../adapter';
import type { NoticeStore } from './notice-store';
import type { Schedule } from './schedule';

/** What failed is asked for again after this long, then after twice as long, and so on. */
const FIRST_AGAIN_MS = 2_000;
const LATEST_AGAIN_MS = 60_000;

/**
 * Asks the host for messages that this surface has not. What was asked for is not asked for again
 * until a new snapshot comes or the request fails. That is a notice with a way to try again; and
 * because they are missed where it is gone, they are asked for again later and later, when the
 * connection is back, and when they are wanted anew.
 */
export class MessagePages {
  readonly #adapter: Pick<Adapter, 'send'>;
  readonly #notices: NoticeStore;
  readonly #schedule: Schedule;
  readonly #unfollow: Unsubscribe;
  #id: ConversationId | null = null;
  /** Asked for, or about to be. A snapshot makes a new set: what was asked before it is void. */
  #asked = new Set<MessageId>();
  #next: MessageId[] = [];
  /** Whether somebody is waiting for what is asked for next, and so is told where it fails. */
  #isWanted = false;
  /** Not to be had when they were asked for last. */
  #failed = new Set<MessageId>();
  #againMs = FIRST_AGAIN_MS;
  #callOff: Unsubscribe | null = null;
  /** The notice of this, as long as it may stand. */
  #told: ErrorReport | null = null;

  constructor(
    adapter: Pick<Adapter, 'send' | 'onConnection'>,
    notices: NoticeStore,
    schedule: Schedule,
  ) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.#schedule = schedule;
    this.#unfollow = adapter.onConnection((state) => {
      if (state === 'connected') this.#again();
    });
  }

  /** A snapshot of this conversation came, or another one is shown. */
  reset(id: ConversationId): void {
    this.#id = id;
    this.#asked = new Set();
    this.#next = [];
    this.#failed = new Set();
    this.#rest();
  }

  /** Asks for these; what is wanted within one turn is asked for together. */
  want(ids: readonly MessageId[]): void {
    if (this.#add(ids)) this.#isWanted = true;
  }

  dispose(): void {
    this.#unfollow();
    this.#callOff?.();
  }

  #again(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#add([...this.#failed]);
  }

  #rest(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#againMs = FIRST_AGAIN_MS;
  }

  /** @returns whether one of them was neither there nor on its way */
  #add(ids: readonly MessageId[]): boolean {
    const wanted = ids.filter((id) => !this.#asked.has(id));
    if (wanted.length === 0) return false;
    if (this.#next.length === 0) queueMicrotask(() => this.#flush());
    for (const id of wanted) this.#asked.add(id);
    this.#next.push(...wanted);
    return true;
  }

  #flush(): void {
    const ids = this.#next;
    const isWanted = this.#isWanted;
    this.#next = [];
    this.#isWanted = false;
    for (let at = 0; at < ids.length; at += MOST_MESSAGES) {
      void this.#ask(ids.slice(at, at + MOST_MESSAGES), isWanted);
    }
  }

  async #ask(messageIds: readonly MessageId[], isWanted: boolean): Promise<void> {
    const conversationId = this.#id;
    const asked = this.#asked;
    if (conversationId === null) return;
    try {
      await this.#adapter.send(readMessages, { conversationId, messageIds: [...messageIds] });
      if (this.#asked !== asked) return;
      for (const id of messageIds) this.#failed.delete(id);
      if (this.#failed.size === 0) this.#takeBack();
    } catch (thrown) {
      // Another conversation is shown, or a new snapshot came and asked for what it lacks.
      if (this.#asked !== asked) return;
      for (const id of messageIds) asked.delete(id);
      this.#fail(thrown, messageIds, isWanted);
    }
  }

  #fail(thrown: unknown, messageIds: readonly MessageId[], isWanted: boolean): void {
    const error = reportOf(thrown);
    if (error.code === 'conversation-missing') {
      this.#notices.show(thrown);
      return;
    }
    for (const id of messageIds) this.#failed.add(id);
    if (this.#callOff === null) {
      this.#callOff = this.#schedule(this.#againMs, () => this.#again());
      this.#againMs = Math.min(2 * this.#againMs, LATEST_AGAIN_MS);
    }
    if (!isWanted) return;
    this.#notices.show(thrown, () => this.want([...this.#failed]));
    this.#told = this.#notices.current.peek()?.error ?? null;
  }

  /** All is there: the word that it is not goes, where it still stands. */
  #takeBack(): void {
    this.#rest();
    if (this.#told !== null && this.#notices.current.peek()?.error === this.#told) {
      this.#notices.dismiss();
    }
    this.#told = null;
  }
}
