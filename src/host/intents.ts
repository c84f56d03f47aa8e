import type { ConversationId, ModelId, WishId } from '@/core/ids';
import type { Intent } from '@/core/intent';
import { isPrivate } from '@/core/private-conversation';
import type { SettingsRepository } from '@/storage/settings-repository';
import type { Conversations } from './conversations';
import { ConversationMissingError } from './errors/missing-errors';

export interface IntentsOptions {
  readonly conversations: Conversations;
  readonly settings: SettingsRepository;
  /** Milliseconds since the epoch. */
  now(): number;
  onChange(): void;
}

/** Where the person is since when, in milliseconds since the epoch. */
interface Presence {
  readonly conversationId: ConversationId | null;
  readonly at: number;
}

interface Wish {
  readonly conversationId: ConversationId;
  readonly modelId: ModelId;
  readonly wish: WishId;
  /** When the person chose, in milliseconds since the epoch. */
  readonly at: number;
}

/** Wishes that are remembered, so that one which is sent twice counts once. */
const REMEMBERED = 500;

/** Which conversation the person is in, and which model each conversation asks for. */
export class Intents {
  readonly #options: IntentsOptions;
  readonly #wishes = new Map<WishId, Promise<void>>();
  /** When the last choice of each conversation was made, in this life of the host. */
  readonly #chosenAt = new Map<ConversationId, number>();
  #active: Presence = { conversationId: null, at: 0 };

  constructor(options: IntentsOptions) {
    this.#options = options;
  }

  get activeConversationId(): ConversationId | null {
    return this.#active.conversationId;
  }

  /** Derived from the conversations at hand: there is no second copy. */
  get requestedModelByConversation(): ReadonlyMap<ConversationId, Intent> {
    return this.#options.conversations.intents();
  }

  /** Takes up the conversation that was active when the host went away. */
  async start(): Promise<void> {
    const { settings, conversations, onChange } = this.#options;
    const stored = await settings.get('activeConversation');
    if (stored === null || !(await conversations.exists(stored.conversationId))) return;
    // At hand from now on, with what it asks for.
    await conversations.live(stored.conversationId);
    if (this.#active.at === 0) this.#active = stored;
    onChange();
  }

  /**
   * The person is in this conversation since `at`, in milliseconds since the epoch. Word of an
   * earlier change that was held up changes nothing.
   * @throws ConversationMissingError
   */
  async activate(conversationId: ConversationId, at: number): Promise<void> {
    const { conversations, settings, onChange } = this.#options;
    const { conversation } = (await conversations.live(conversationId)).value;
    if (conversation.deletedAt !== null) throw new ConversationMissingError(conversationId);
    const now = this.#options.now();
    if (isBefore(at, this.#active.at, now)) return;
    const presence = { conversationId, at: Math.min(at, now) };
    const before = this.#active.conversationId;
    this.#active = presence;
    onChange();
    conversations.settle(conversationId);
    if (before !== null) conversations.settle(before);
    for (const made of conversations.openings.takeMade()) conversations.settle(made);
    if (!isPrivate(conversationId)) await settings.set('activeConversation', presence);
  }

  /** A wish that was not fulfilled counts again when it is sent again. */
  forget(wish: WishId): void {
    this.#wishes.delete(wish);
  }

  /** The conversation is gone: nobody is in it. */
  async leave(conversationId: ConversationId): Promise<void> {
    if (this.#active.conversationId !== conversationId) return;
    this.#active = { ...this.#active, conversationId: null };
    this.#options.onChange();
    if (isPrivate(conversationId)) return;
    await this.#options.settings.set('activeConversation', null);
  }

  /**
   * Stores what the conversation asks for; the person was in it when they chose.
   * @returns whether the wish counts: it is a new one, and no newer choice was made before it came
   */
  async request({ conversationId, modelId, wish, at }: Wish): Promise<boolean> {
    const known = this.#wishes.get(wish);
    if (known !== undefined) {
      await known;
      return false;
    }
    const now = this.#options.now();
    if (isBefore(at, this.#chosenAt.get(conversationId) ?? 0, now)) return false;
    this.#chosenAt.set(conversationId, Math.min(at, now));
    const storing = this.#options.conversations.setTarget(conversationId, modelId);
    this.#wishes.set(wish, storing);
    const oldest = this.#wishes.keys().next();
    if (this.#wishes.size > REMEMBERED && !oldest.done) this.#wishes.delete(oldest.value);
    try {
      await storing;
      await this.activate(conversationId, at);
    } catch (error) {
      // It was not kept: asked again, it is a new wish.
      this.#wishes.delete(wish);
      throw error;
    }
    return true;
  }
}

/**
 * Whether something done `at` a time was done before what is known of `last`. A time that has not
 * come yet is from before the clock was set back: nothing is too late because of it.
 */
function isBefore(at: number, last: number, now: number): boolean {
  return last <= now && at < last;
}
