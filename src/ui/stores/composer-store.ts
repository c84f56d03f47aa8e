import { type ReadonlySignal, signal } from '@preact/signals';
import type { Draft } from '@/core/draft';
import { asId, type ConversationId, type MessageId } from '@/core/ids';
import { cleanText, QuestionEmptyError } from '@/core/question';
import { sameQuote } from '@/core/same-quote';
import { LONGEST_QUESTION, sendQuestion } from '@/messaging/commands/chat';
import type { Adapter } from '../adapter';
import { ConversationLeftError } from '../errors/conversation-left-error';
import { QuestionTooLongError } from '../errors/question-too-long-error';
import type { AnswererStore } from './answerer-store';
import type { DownloadManagerStore } from './download-manager-store';
import { sameDraft } from './draft-merge';
import type { DraftStore } from './draft-store';
import type { NavigationStore } from './navigation-store';
import type { NoticeStore } from './notice-store';

interface Attempt {
  readonly conversationId: ConversationId;
  readonly questionId: MessageId;
  readonly answerId: MessageId;
  readonly draft: Draft;
}

/** Sends what is typed. The box is emptied only after the host has taken the question. */
export class ComposerStore {
  readonly #adapter: Adapter;
  readonly #drafts: DraftStore;
  readonly #navigation: NavigationStore;
  readonly #notices: NoticeStore;
  readonly #answerer: AnswererStore;
  readonly #downloads: DownloadManagerStore;
  readonly #sending = signal(false);
  readonly #sent = signal(0);
  readonly #focus = signal(0);
  #failed: Attempt | null = null;
  #prepare: (id: ConversationId) => Promise<void> = async () => {};

  constructor(
    adapter: Adapter,
    drafts: DraftStore,
    navigation: NavigationStore,
    notices: NoticeStore,
    answerer: AnswererStore,
    downloads: DownloadManagerStore,
  ) {
    this.#adapter = adapter;
    this.#drafts = drafts;
    this.#navigation = navigation;
    this.#notices = notices;
    this.#answerer = answerer;
    this.#downloads = downloads;
  }

  get sending(): ReadonlySignal<boolean> {
    return this.#sending;
  }

  /** Counts the questions sent from here, so that the thread can follow the newest. */
  get sent(): ReadonlySignal<number> {
    return this.#sent;
  }

  /** Changes when the cursor should go to the box. */
  get focusRequests(): ReadonlySignal<number> {
    return this.#focus;
  }

  focus(): void {
    this.#focus.value += 1;
  }

  /** A question was asked from here, if not from the box. */
  noteAsked(): void {
    this.#sent.value += 1;
  }

  /** The box holds this now. */
  type(text: string): void {
    this.#notices.dismissHint();
    this.#drafts.edit(text);
  }

  /** From now on this is done, and waited for, before a question is sent. */
  prepareWith(prepare: (id: ConversationId) => Promise<void>): void {
    this.#prepare = prepare;
  }

  /** Says so where there is nothing to send; does nothing while a question is on its way. */
  async send(): Promise<void> {
    if (this.#sending.peek()) return;
    const draft = this.#drafts.current();
    if (cleanText(draft.text).trim() === '') {
      this.#notices.hint(new QuestionEmptyError());
      return;
    }
    this.#drafts.beginSending();
    await this.#ask(draft, false);
  }

  /** Asks this about what is quoted, at once: the quote goes with it, and what is typed stays. */
  async sendPreset(text: string): Promise<void> {
    const { quote } = this.#drafts.current();
    if (this.#sending.peek() || quote === null) return;
    await this.#ask({ text, quote }, true);
  }

  /** A question is asked in the conversation that was before the person, or not at all. */
  async #ask(draft: Draft, keepsDraft: boolean): Promise<void> {
    const typedIn = this.#drafts.conversationId;
    this.#sending.value = true;
    this.#notices.dismiss();
    try {
      if (draft.text.length > LONGEST_QUESTION) {
        throw new QuestionTooLongError(draft.text.length, LONGEST_QUESTION);
      }
      const settled = await this.#navigation.settled();
      if (typedIn !== null && settled !== typedIn) {
        const now = this.#drafts.current();
        const isHere = keepsDraft ? sameQuote(now.quote, draft.quote) : sameDraft(now, draft);
        throw new ConversationLeftError(typedIn, isHere ? 'moved' : 'stayed');
      }
      await this.#prepare(settled);
      const question = (keepsDraft ? null : this.#drafts.goOut()) ?? draft;
      const attempt = this.#attemptFor(settled, question);
      this.#failed = attempt;
      const { conversationId, questionId, answerId } = attempt;
      const asked = this.#downloads.beforeAsking(this.#answerer.next);
      await this.#adapter.send(sendQuestion, {
        conversationId,
        questionId,
        answerId,
        ...question,
        answerWith: this.#answerer.answerWith,
        ...(keepsDraft && { keepsDraft }),
      });
      this.#failed = null;
      if (!keepsDraft) this.#drafts.sent(conversationId);
      else if (sameQuote(this.#drafts.current().quote, draft.quote)) this.#drafts.removeQuote();
      asked();
      this.#sent.value += 1;
    } catch (thrown) {
      if (!keepsDraft) this.#drafts.unsent();
      this.#notices.show(thrown);
    } finally {
      this.#sending.value = false;
    }
  }

  /** The same question sent again keeps its ids, so that a lost reply does not ask it twice. */
  #attemptFor(conversationId: ConversationId, draft: Draft): Attempt {
    const failed = this.#failed;
    if (failed && failed.conversationId === conversationId && sameDraft(failed.draft, draft)) {
      return failed;
    }
    return {
      conversationId,
      questionId: asId(this.#adapter.newId()),
      answerId: asId(this.#adapter.newId()),
      draft,
    };
  }
}
