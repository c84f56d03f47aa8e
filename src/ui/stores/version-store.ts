import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isOpen, type Quote } from '@/core/conversation';
import type { Draft } from '@/core/draft';
import { asId, type ConversationId, type MessageId } from '@/core/ids';
import { cleanText, QuestionEmptyError } from '@/core/question';
import { LONGEST_QUESTION } from '@/messaging/commands/chat';
import { editQuestion, regenerateAnswer, showVersion } from '@/messaging/commands/versions';
import type { Adapter } from '../adapter';
import { QuestionTooLongError } from '../errors/question-too-long-error';
import type { AnswererStore } from './answerer-store';
import type { ConversationStore } from './conversation-store';
import type { DownloadManagerStore } from './download-manager-store';
import { sameDraft, withoutSent } from './draft-merge';
import type { DraftStore } from './draft-store';
import type { NoticeStore } from './notice-store';

export interface VersionStoreOptions {
  readonly adapter: Adapter;
  readonly conversation: ConversationStore;
  readonly answerer: AnswererStore;
  readonly notices: NoticeStore;
  readonly drafts: DraftStore;
  readonly downloads: DownloadManagerStore;
  /** A question was asked. */
  onAsked(): void;
}

/** Which way a person went through the versions of a message. */
export type VersionStep = 'earlier' | 'later';

interface Attempt {
  readonly draft: Draft;
  readonly questionId: MessageId;
  readonly answerId: MessageId;
}

/**
 * Editing questions, having answers written anew, and going through what they replaced. What is
 * typed over a question stays with it until it is sent or given up, also while another one is
 * edited or another conversation is shown.
 */
export class VersionStore {
  readonly #options: VersionStoreOptions;
  readonly #editing = signal<MessageId | null>(null);
  readonly #shownEditing: ReadonlySignal<MessageId | null>;
  readonly #sending = signal(false);
  readonly #typed = signal<ReadonlyMap<MessageId, Draft>>(new Map());
  #opened: MessageId | null = null;
  readonly #attempts = new Map<MessageId, Attempt>();
  readonly #cameBy = signal<{ readonly id: MessageId; readonly step: VersionStep } | null>(null);

  constructor(options: VersionStoreOptions) {
    this.#options = options;
    this.#shownEditing = computed(() => {
      const id = this.#editing.value;
      return id !== null && options.conversation.messageIds.value.includes(id) ? id : null;
    });
  }

  /** The question that is typed over in the thread that is shown; null where none is. */
  get editing(): ReadonlySignal<MessageId | null> {
    return this.#shownEditing;
  }

  get sending(): ReadonlySignal<boolean> {
    return this.#sending;
  }

  /** The version that a button brought up, and which: the focus goes on to the same one there. */
  get cameBy() {
    return this.#cameBy;
  }

  /** What stands in the box over a question: at first the question itself. */
  typed(questionId: MessageId): Draft {
    return this.#typed.value.get(questionId) ?? this.#question(questionId);
  }

  /**
   * Opens the box over a question; `null` is the last one of the thread. False where there is
   * none, or where it is on its way only now.
   */
  edit(questionId: MessageId | null): boolean {
    const { conversation } = this.#options;
    const id =
      questionId ??
      conversation.messageIds.peek().findLast((one) => conversation.roleOf(one) === 'user');
    if (id === undefined) return false;
    if (conversation.message(id) === null) {
      conversation.load([id]);
      return false;
    }
    this.#opened = id;
    this.#editing.value = id;
    return true;
  }

  /** Whether the box was opened just now, and takes the focus; true once. */
  takeOpened(questionId: MessageId): boolean {
    if (this.#opened !== questionId) return false;
    this.#opened = null;
    return true;
  }

  type(questionId: MessageId, text: string): void {
    this.#options.notices.dismissHint();
    this.#put(questionId, { ...this.typed(questionId), text });
  }

  removeQuote(questionId: MessageId): void {
    this.#put(questionId, { ...this.typed(questionId), quote: null });
  }

  /** Closes the box and forgets what was typed over the question. */
  giveUp(questionId: MessageId): void {
    this.#put(questionId, null);
    this.#attempts.delete(questionId);
    if (this.#editing.peek() === questionId) this.#editing.value = null;
  }

  /** Asks what is typed in place of the question; resolves to whether the host has it. */
  async send(questionId: MessageId): Promise<boolean> {
    const { adapter, conversation, answerer, notices, downloads } = this.#options;
    const conversationId = conversation.id.peek();
    const draft = this.typed(questionId);
    if (this.#sending.peek() || conversationId === null) return false;
    if (cleanText(draft.text).trim() === '') {
      notices.hint(new QuestionEmptyError());
      return false;
    }
    this.#sending.value = true;
    notices.dismiss();
    try {
      if (draft.text.length > LONGEST_QUESTION) {
        throw new QuestionTooLongError(draft.text.length, LONGEST_QUESTION);
      }
      const attempt = this.#attemptFor(questionId, draft);
      const asked = downloads.beforeAsking(answerer.next);
      await adapter.send(editQuestion, {
        conversationId,
        replaces: questionId,
        questionId: attempt.questionId,
        answerId: attempt.answerId,
        ...draft,
        answerWith: answerer.answerWith,
      });
      const now = this.#typed.peek().get(questionId);
      this.giveUp(questionId);
      if (now) this.#keepRest(conversationId, questionId, withoutSent(now, draft));
      this.#options.onAsked();
      asked();
      return true;
    } catch (thrown) {
      notices.show(thrown);
      return false;
    } finally {
      this.#sending.value = false;
    }
  }

  /** Has the question of an answer answered anew; shows the answer that is on its way already. */
  regenerate(replaces: MessageId): Promise<void> {
    const underWay = this.#underWayBeside(replaces);
    if (underWay !== null) return this.show(underWay);
    const { adapter, conversation, answerer, notices, downloads } = this.#options;
    const conversationId = conversation.id.peek();
    const answerId = asId<'message'>(adapter.newId());
    return notices.attempt(async () => {
      if (conversationId === null) return;
      const { answerWith } = answerer;
      const asked = downloads.beforeAsking(answerer.next);
      await adapter.send(regenerateAnswer, { conversationId, replaces, answerId, answerWith });
      asked();
    });
  }

  /** Shows another version, or the thread in which a message is. */
  show(messageId: MessageId, step: VersionStep | null = null): Promise<void> {
    const { adapter, conversation, notices } = this.#options;
    const conversationId = conversation.id.peek();
    this.#cameBy.value = step && { id: messageId, step };
    return notices.attempt(async () => {
      if (conversationId === null) return;
      await adapter.send(showVersion, { conversationId, messageId });
    });
  }

  /**
   * The surface goes away at once: what is typed over questions of the conversation that is shown
   * joins its draft, where the person finds it again.
   */
  leave(): void {
    const { conversation, drafts } = this.#options;
    for (const [id, { text }] of this.#typed.peek()) {
      if (!conversation.has(id) || text.trim() === '') continue;
      // Whether it differs from one that is not loaded is not known: then it is kept.
      if (conversation.message(id)?.peek().text === text) continue;
      joinDraft(drafts, text);
      this.#put(id, null);
    }
  }

  /** The focus is where it belongs. */
  arrived(): void {
    this.#cameBy.value = null;
  }

  /** What was typed while the question was on its way was not asked: it is begun, and is kept. */
  #keepRest(conversationId: ConversationId, questionId: MessageId, rest: Draft): void {
    const { conversation, drafts } = this.#options;
    if (rest.text.trim() === '') return;
    if (conversation.id.peek() === conversationId) joinDraft(drafts, rest.text);
    else this.#put(questionId, rest);
  }

  /** Another answer to the same question that has not ended; null where there is none. */
  #underWayBeside(answerId: MessageId): MessageId | null {
    const { conversation } = this.#options;
    const beside = conversation.versions.peek().get(answerId) ?? [];
    const found = beside.find((id) => {
      const message = conversation.message(id)?.peek();
      return id !== answerId && message?.role === 'assistant' && isOpen(message.state);
    });
    return found ?? null;
  }

  #question(id: MessageId): Draft {
    const message = this.#options.conversation.message(id)?.peek();
    const quote: Quote | null = message?.role === 'user' ? message.quote : null;
    return { text: message?.text ?? '', quote };
  }

  #put(questionId: MessageId, draft: Draft | null): void {
    const typed = new Map(this.#typed.peek());
    if (draft === null) typed.delete(questionId);
    else typed.set(questionId, draft);
    this.#typed.value = typed;
  }

  /** The same edit sent again keeps its ids, so that a lost reply does not ask it twice. */
  #attemptFor(replaces: MessageId, draft: Draft): Attempt {
    const { adapter } = this.#options;
    const before = this.#attempts.get(replaces);
    if (before && sameDraft(before.draft, draft)) return before;
    const attempt: Attempt = {
      draft,
      questionId: asId(adapter.newId()),
      answerId: asId(adapter.newId()),
    };
    this.#attempts.set(replaces, attempt);
    return attempt;
  }
}

function joinDraft(drafts: DraftStore, text: string): void {
  const before = drafts.current().text;
  drafts.edit(before === '' ? text : `${before}\n\n${text}`);
}
