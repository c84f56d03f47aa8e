import type { ConversationId, ModelId, WishId } from '@/core/ids';
import type { Intent } from '@/core/intent';
import type { SettingsRepository } from '@/storage/settings-repository';
import type { Conversations } from './conversations';

export interface IntentsOptions {
  readonly conversations: Conversations;
  readonly settings: SettingsRepository;
  /** Milliseconds since the epoch. */
  now(): number;
  onChange(): void;
}

interface Wish {
  readonly conversationId: ConversationId;
  readonly modelId: ModelId;
  readonly wish: WishId;
}

/** Wishes that are remembered, so that one which is sent twice counts once. */
const REMEMBERED = 500;

/** Which conversation the person is in, and which model each conversation asks for. */
export class Intents {
  readonly #options: IntentsOptions;
  readonly #wishes = new Map<WishId, Promise<void>>();
  #active: { readonly conversationId: ConversationId; readonly at: number } | null = null;

  constructor(options: IntentsOptions) {
    this.#options = options;
  }

  get activeConversationId(): ConversationId | null {
    return this.#active?.conversationId ?? null;
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
    this.#active ??= stored;
    onChange();
  }

  /**
   * The person is in this conversation since `at`, in milliseconds since the epoch. Word of an
   * earlier change that was held up changes nothing.
   * @throws ConversationMissingError
   */
  async activate(conversationId: ConversationId, at: number): Promise<void> {
    const { conversations, settings, onChange } = this.#options;
    await conversations.live(conversationId);
    // A clock that was set back must not make everything that follows too late.
    const now = this.#options.now();
    const known = Math.min(this.#active?.at ?? 0, now);
    if (at < known) return;
    this.#active = { conversationId, at: Math.min(at, now) };
    onChange();
    await settings.set('activeConversation', this.#active);
  }

  /** The conversation is gone: nobody is in it. */
  async leave(conversationId: ConversationId): Promise<void> {
    if (this.#active?.conversationId !== conversationId) return;
    this.#active = null;
    this.#options.onChange();
    await this.#options.settings.set('activeConversation', null);
  }

  /**
   * Stores what the conversation asks for; the person is in it.
   * @returns whether the wish is a new one
   */
  async request({ conversationId, modelId, wish }: Wish): Promise<boolean> {
    const known = this.#wishes.get(wish);
    if (known !== undefined) {
      await known;
      return false;
    }
    const storing = this.#options.conversations.setTarget(conversationId, modelId);
    this.#wishes.set(wish, storing);
    const oldest = this.#wishes.keys().next();
    if (this.#wishes.size > REMEMBERED && !oldest.done) this.#wishes.delete(oldest.value);
    try {
      await storing;
    } catch (error) {
      // It was not kept: asked again, it is a new wish.
      this.#wishes.delete(wish);
      throw error;
    }
    await this.activate(conversationId, this.#options.now());
    return true;
  }
}
