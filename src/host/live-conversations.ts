import { type Conversation, isOpen } from '@/core/conversation';
import type { ConversationId } from '@/core/ids';
import { type LiveListener, LiveTopic } from '@/messaging/live-topic';
import type { ConversationChange, ConversationView } from '@/messaging/topics/conversation';
import { hostedConversation } from '@/messaging/topics/hosted-conversation';
import type { ConversationStore, DraftStore } from '@/storage/conversation-store';
import { ConversationMissingError } from './errors/missing-errors';

export type LiveConversation = LiveTopic<ConversationView, ConversationChange>;

export interface LiveConversationsOptions {
  readonly repository: ConversationStore;
  readonly drafts: DraftStore;
  /** Whether somebody needs it at hand beyond those who watch it and those who write to it. */
  isNeeded(id: ConversationId): boolean;
  /** A conversation that is there and not stored. */
  unstored(id: ConversationId): Conversation | undefined;
  /** Somebody began to watch it, or ceased to. */
  onWatched(id: ConversationId): void;
}

/** Threads kept at hand that nobody needs now: people go back to where they were. */
const KEPT = 8;

/** The threads at hand, read when they are first asked for. Those that nobody needs are let go. */
export class LiveConversations {
  readonly #options: LiveConversationsOptions;
  /** In the order in which they were last asked for. */
  readonly #live = new Map<ConversationId, Promise<LiveConversation>>();
  readonly #loaded = new Map<ConversationId, LiveConversation>();

  constructor(options: LiveConversationsOptions) {
    this.#options = options;
  }

  /** The threads that were read. */
  get loaded(): ReadonlyMap<ConversationId, LiveConversation> {
    return this.#loaded;
  }

  /** @throws ConversationMissingError */
  get(id: ConversationId): Promise<LiveConversation> {
    const known = this.#live.get(id);
    const live = known ?? this.#load(id);
    this.#live.delete(id);
    this.#live.set(id, live);
    if (known === undefined) live.catch(() => this.#live.delete(id));
    return live;
  }

  forget(id: ConversationId): void {
    this.#live.delete(id);
    this.#loaded.delete(id);
  }

  async #load(id: ConversationId): Promise<LiveConversation> {
    const { repository, drafts, unstored, onWatched } = this.#options;
    const [stored, messages, draft] = await Promise.all([
      repository.get(id),
      repository.messages(id),
      drafts.get(id),
    ]);
    const conversation = stored ?? unstored(id);
    if (!conversation) throw new ConversationMissingError(id);
    const view = { conversation, messages, outlines: [], draft };
    const live = new WatchedConversation(id, view, onWatched);
    this.#loaded.set(id, live);
    this.#letGo();
    return live;
  }

  /** The newest are left out of it: whoever just asked for one has yet to begin to watch. */
  #letGo(): void {
    const idle = [...this.#live.keys()].filter((id) => {
      const live = this.#loaded.get(id);
      return live !== undefined && !this.#isInUse(id, live);
    });
    for (const id of idle.slice(0, -KEPT)) this.forget(id);
  }

  #isInUse(id: ConversationId, { isWatched, value }: LiveConversation): boolean {
    const isAnswering = () =>
      value.messages.some((message) => message.role === 'assistant' && isOpen(message.state));
    return isWatched || this.#options.isNeeded(id) || isAnswering();
  }
}

/** Tells when somebody begins or ceases to watch it. */
class WatchedConversation extends LiveTopic<ConversationView, ConversationChange> {
  readonly #onWatched: () => void;

  constructor(id: ConversationId, view: ConversationView, onWatched: (id: ConversationId) => void) {
    super(hostedConversation(id), view);
    this.#onWatched = () => onWatched(id);
  }

  override watch(listener: LiveListener<ConversationChange>): () => void {
    const leave = super.watch(listener);
    this.#onWatched();
    return () => {
      leave();
      this.#onWatched();
    };
  }
}
