import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Answer, type Conversation, isOpen, type Message } from '@/core/conversation';
import type { ConversationId, MessageId } from '@/core/ids';
import { shownThread, versionsIn } from '@/core/versions';
import {
  type ConversationChange,
  type ConversationView,
  conversationTopic,
  type Draft,
} from '@/messaging/topics/conversation';
import type { Adapter, Unsubscribe } from '../adapter';
import { type Deferred, defer } from './defer';
import type { NoticeStore } from './notice-store';

/** A stored draft, with the conversation it belongs to. */
export interface HostDraft {
  readonly conversationId: ConversationId;
  readonly draft: Draft;
}

/**
 * The conversation that is shown. Each message has a signal of its own, so that text arriving
 * for one answer renders that answer and nothing else.
 */
export class ConversationStore {
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #id = signal<ConversationId | null>(null);
  readonly #conversation = signal<Conversation | null>(null);
  readonly #messageIds = signal<readonly MessageId[]>([]);
  readonly #gone = signal<ConversationId | null>(null);
  readonly #draft = signal<HostDraft | null>(null);
  readonly #openAnswers = signal<readonly MessageId[]>([]);
  readonly #versions = signal<ReadonlyMap<MessageId, readonly MessageId[]>>(new Map());
  /** Of every version, whether it is shown or not. */
  #messages = new Map<MessageId, Signal<Message>>();
  #unwatch: Unsubscribe | null = null;
  #shown: Deferred = defer();

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
  }

  /** Null until the first one is shown. */
  get id(): ReadonlySignal<ConversationId | null> {
    return this.#id;
  }

  /** The one of which the host said last that there is none, such as after it began anew. */
  get gone(): ReadonlySignal<ConversationId | null> {
    return this.#gone;
  }

  /** Null until its first snapshot arrived. */
  get conversation(): ReadonlySignal<Conversation | null> {
    return this.#conversation;
  }

  /** The thread that is shown, in its order. */
  get messageIds(): ReadonlySignal<readonly MessageId[]> {
    return this.#messageIds;
  }

  /** What the host last said about the draft. */
  get draft(): ReadonlySignal<HostDraft | null> {
    return this.#draft;
  }

  /** Answers that may still grow, in the thread's order. */
  get openAnswers(): ReadonlySignal<readonly MessageId[]> {
    return this.#openAnswers;
  }

  /** Of each message that has more than one, all its versions, in the order of their making. */
  get versions(): ReadonlySignal<ReadonlyMap<MessageId, readonly MessageId[]>> {
    return this.#versions;
  }

  /** A message of the conversation, whether it is in the thread that is shown or not. */
  message(id: MessageId): ReadonlySignal<Message> | null {
    return this.#messages.get(id) ?? null;
  }

  /** What comes before it in the thread. */
  before(id: MessageId): Message | null {
    const ids = this.#messageIds.value;
    const previous = ids[ids.indexOf(id) - 1];
    return previous === undefined ? null : (this.#messages.get(previous)?.peek() ?? null);
  }

  /** Shows this one instead. Resolves when its first snapshot is there, or another was shown. */
  show(id: ConversationId): Promise<void> {
    if (id === this.#id.peek()) return this.#shown.promise;
    this.#unwatch?.();
    this.#shown.resolve();
    const shown = defer();
    this.#shown = shown;
    batch(() => {
      this.#id.value = id;
      if (this.#gone.peek() === id) this.#gone.value = null;
      this.#conversation.value = null;
      this.#draft.value = null;
      this.#setMessages([], undefined);
    });
    this.#unwatch = this.#adapter.watch(conversationTopic(id), {
      snapshot: (view) => {
        batch(() => this.#take(id, view));
        shown.resolve();
      },
      change: (change, view) => batch(() => this.#change(id, change, view)),
      refused: (error) => {
        this.#notices.show(error);
        shown.resolve();
        if (error.code === 'conversation-missing') this.#gone.value = id;
      },
    });
    return shown.promise;
  }

  dispose(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#shown.resolve();
  }

  #take(id: ConversationId, view: ConversationView): void {
    this.#conversation.value = view.conversation;
    this.#draft.value = { conversationId: id, draft: view.draft };
    this.#setMessages(view.messages, view.conversation.leafId);
  }

  #change(id: ConversationId, change: ConversationChange, view: ConversationView): void {
    switch (change.kind) {
      case 'conversation': {
        const leafId = this.#conversation.peek()?.leafId;
        this.#conversation.value = change.conversation;
        if (change.conversation.leafId !== leafId) {
          this.#setMessages(view.messages, change.conversation.leafId);
        }
        break;
      }
      case 'draft':
      case 'draft-text':
        this.#draft.value = { conversationId: id, draft: view.draft };
        break;
      case 'message':
        if (this.#messages.has(change.message.id)) this.#put(change.message);
        else this.#setMessages(view.messages, view.conversation.leafId);
        break;
      case 'delta':
      case 'progress': {
        const message = view.messages.findLast((other) => other.id === change.messageId);
        if (message) this.#put(message);
        break;
      }
    }
  }

  #put(message: Message): void {
    const known = this.#messages.get(message.id);
    if (known) known.value = message;
    if (message.role === 'assistant') this.#trackOpen(message);
  }

  #setMessages(messages: readonly Message[], leafId: MessageId | undefined): void {
    const kept = new Map<MessageId, Signal<Message>>();
    for (const message of messages) {
      const known = this.#messages.get(message.id);
      if (known) known.value = message;
      kept.set(message.id, known ?? signal(message));
    }
    this.#messages = kept;
    const thread = shownThread(messages, leafId);
    this.#versions.value = versionsIn(messages);
    this.#messageIds.value = thread.map((message) => message.id);
    this.#openAnswers.value = thread
      .filter((message) => message.role === 'assistant' && isOpen(message.state))
      .map((message) => message.id);
  }

  /** Costs nothing while an answer streams: the list changes only when one opens or ends. */
  #trackOpen(answer: Answer): void {
    const open = this.#openAnswers.peek();
    if (open.includes(answer.id) === isOpen(answer.state)) return;
    const shown = this.#messageIds.peek();
    // One of another version grows unseen.
    if (!shown.includes(answer.id)) return;
    this.#openAnswers.value = shown.filter((id) => {
      const message = this.#messages.get(id)?.peek();
      return message?.role === 'assistant' && isOpen(message.state);
    });
  }
}
