import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Answer, type Conversation, isOpen, type Message } from '@/core/conversation';
import type { ConversationId, MessageId } from '@/core/ids';
import type { MessageOutline } from '@/core/message-outline';
import { shownThread, versionsIn } from '@/core/versions';
import {
  type ConversationChange,
  type ConversationView,
  conversationTopic,
  type Draft,
} from '@/messaging/topics/conversation';
import type { Adapter, Unsubscribe } from '../adapter';
import { type Deferred, defer } from './defer';
import { MessagePages } from './message-pages';
import type { NoticeStore } from './notice-store';
import type { Schedule } from './schedule';

/** A stored draft, with the conversation it belongs to. */
export interface HostDraft {
  readonly conversationId: ConversationId;
  readonly draft: Draft;
}

/** Messages at the end of the thread that are always loaded: the popup shows the last answer. */
const END = 2;
/** Messages before and after those that are wanted which are to be there too. */
const AHEAD = 16;
/** Where one is not, as many are asked for that it does not happen again at once. */
const FAR_AHEAD = 24;

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
  readonly #lacking = signal<ReadonlyMap<MessageId, MessageOutline>>(new Map());
  readonly #pages: MessagePages;
  /** Those that are there, of every version, whether it is shown or not. */
  #messages = new Map<MessageId, Signal<Message>>();
  #unwatch: Unsubscribe | null = null;
  #shown: Deferred = defer();

  constructor(adapter: Adapter, notices: NoticeStore, schedule: Schedule) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.#pages = new MessagePages(adapter, notices, schedule);
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

  /**
   * A message of the conversation, whether it is in the thread that is shown or not; null where
   * it is not loaded. Who asks while signals are followed is told when it is.
   */
  message(id: MessageId): ReadonlySignal<Message> | null {
    const known = this.#messages.get(id);
    if (known === undefined) this.#lacking.value;
    return known ?? null;
  }

  /** Outlines of those that are not loaded, or are shown as they were before the last snapshot. */
  get lacking(): ReadonlySignal<ReadonlyMap<MessageId, MessageOutline>> {
    return this.#lacking;
  }

  /** Whether the conversation has it, loaded or not. */
  has(id: MessageId): boolean {
    return this.#messages.has(id) || this.#lacking.peek().has(id);
  }

  /** Who said it, loaded or not; null where the conversation has it not. */
  roleOf(id: MessageId): Message['role'] | null {
    return this.#lacking.peek().get(id)?.role ?? this.#messages.get(id)?.peek().role ?? null;
  }

  /** How long its text is, in UTF-16 code units, loaded or not. */
  lengthOf(id: MessageId): number {
    return this.#lacking.peek().get(id)?.length ?? this.#messages.get(id)?.peek().text.length ?? 0;
  }

  /**
   * Has the host send what is not there of messages that follow each other in the thread, and of
   * those around them. Costs nothing where all is there, or on its way.
   */
  load(ids: readonly MessageId[]): void {
    const lacking = this.#lacking.peek();
    const [first] = ids;
    if (lacking.size === 0 || first === undefined) return;
    const thread = this.#messageIds.peek();
    const at = thread.indexOf(first);
    const around = (far: number) =>
      thread.slice(Math.max(0, at - far), at + ids.length + far).filter((id) => lacking.has(id));
    if (at >= 0 && around(AHEAD).length > 0) this.#pages.want(around(FAR_AHEAD));
  }

  /** What comes before it in the thread; null where nothing does, or it is not loaded. Followed. */
  before(id: MessageId): Message | null {
    const ids = this.#messageIds.value;
    const previous = ids[ids.indexOf(id) - 1];
    return previous === undefined ? null : (this.message(previous)?.value ?? null);
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
      this.#pages.reset(id);
      this.#setMessages([], [], undefined);
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
    this.#pages.dispose();
    this.#shown.resolve();
  }

  #take(id: ConversationId, view: ConversationView): void {
    this.#conversation.value = view.conversation;
    this.#draft.value = { conversationId: id, draft: view.draft };
    this.#pages.reset(id);
    this.#setView(view);
  }

  #change(id: ConversationId, change: ConversationChange, view: ConversationView): void {
    switch (change.kind) {
      case 'conversation': {
        const leafId = this.#conversation.peek()?.leafId;
        this.#conversation.value = change.conversation;
        if (change.conversation.leafId !== leafId) {
          this.#setView(view);
        }
        break;
      }
      case 'draft':
      case 'draft-text':
        this.#draft.value = { conversationId: id, draft: view.draft };
        break;
      case 'message':
        if (this.#isLoaded(change.message.id)) this.#put(change.message);
        else this.#setView(view);
        break;
      case 'messages':
        this.#addPage(change.messages, view);
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

  #isLoaded(id: MessageId): boolean {
    return this.#messages.has(id) && !this.#lacking.peek().has(id);
  }

  /** Messages that had an outline are there: neither thread nor versions change. */
  #addPage(messages: readonly Message[], view: ConversationView): void {
    if (!messages.every(({ id }) => this.has(id))) {
      this.#setView(view);
      return;
    }
    for (const message of messages) {
      if (!this.#messages.has(message.id)) this.#messages.set(message.id, signal(message));
      this.#put(message);
    }
    this.#lacking.value = new Map(view.outlines.map((outline) => [outline.id, outline]));
  }

  #setView({ messages, outlines, conversation }: ConversationView): void {
    this.#setMessages(messages, outlines, conversation.leafId);
  }

  #setMessages(
    messages: readonly Message[],
    outlines: readonly MessageOutline[],
    leafId: MessageId | undefined,
  ): void {
    const kept = new Map<MessageId, Signal<Message>>();
    for (const message of messages) {
      const known = this.#messages.get(message.id);
      if (known) known.value = message;
      kept.set(message.id, known ?? signal(message));
    }
    // What was shown stays until it comes anew, so that nobody loses their place to a snapshot.
    for (const { id, length } of outlines) {
      const known = this.#messages.get(id);
      const message = known?.peek();
      const isEnded = message?.role === 'user' || (message && !isOpen(message.state));
      if (known && isEnded && message?.text.length === length) kept.set(id, known);
    }
    this.#messages = kept;
    this.#lacking.value = new Map(outlines.map((outline) => [outline.id, outline]));
    const all = [...messages, ...outlines].sort((one, other) => one.order - other.order);
    const thread = shownThread(all, leafId);
    this.#versions.value = versionsIn(all);
    this.#messageIds.value = thread.map((message) => message.id);
    this.#openAnswers.value = this.#openIn(this.#messageIds.value);
    this.load(this.#messageIds.value.slice(-END));
  }

  /** Costs nothing while an answer streams: the list changes only when one opens or ends. */
  #trackOpen(answer: Answer): void {
    const open = this.#openAnswers.peek();
    if (open.includes(answer.id) === isOpen(answer.state)) return;
    const shown = this.#messageIds.peek();
    // One of another version grows unseen.
    if (!shown.includes(answer.id)) return;
    this.#openAnswers.value = this.#openIn(shown);
  }

  #openIn(ids: readonly MessageId[]): readonly MessageId[] {
    return ids.filter((id) => {
      const message = this.#messages.get(id)?.peek();
      return message?.role === 'assistant' && isOpen(message.state);
    });
  }
}
