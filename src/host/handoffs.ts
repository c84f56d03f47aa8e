import type { Quote } from '@/core/conversation';
import type { Handoff } from '@/core/handoff';
import type { HandoffId } from '@/core/ids';
import type { Site } from '@/core/site';
import { LiveTopic } from '@/messaging/live-topic';
import { handoffsTopic } from '@/messaging/topics/handoffs';
import type { HandoffsRepository } from '@/storage/handoffs-repository';
import type { Conversations } from './conversations';

export interface Selection {
  readonly handoffId: HandoffId;
  readonly windowId: number;
  readonly site: Site;
  readonly quote: Quote;
}

/** Conversations that wait to be shown by the panel of a window, until it says that it shows them. */
export class Handoffs {
  readonly live = new LiveTopic(handoffsTopic, []);
  readonly #repository: HandoffsRepository;
  readonly #conversations: Conversations;
  /** Taken in this life of the host: an offer that is repeated is not a second one (I10). */
  readonly #taken = new Set<HandoffId>();

  constructor(repository: HandoffsRepository, conversations: Conversations) {
    this.#repository = repository;
    this.#conversations = conversations;
  }

  /** Forgets what an earlier life left: windows have other ids after a restart. Drafts keep the quotes. */
  async start(): Promise<void> {
    await this.#repository.clear();
  }

  /** Puts the selection into the draft of the site's conversation; what was typed there stays. */
  async offer({ handoffId, windowId, site, quote }: Selection): Promise<void> {
    if (this.#taken.has(handoffId)) return;
    this.#taken.add(handoffId);
    const conversationId = await this.#conversations.openings.open(site);
    const { draft } = (await this.#conversations.live(conversationId)).value;
    await this.#conversations.setDraft(conversationId, { ...draft, quote });
    await this.#put({ id: handoffId, windowId, conversationId });
  }

  /** Has a window's panel show a conversation; the newest wish of a window replaces older ones. */
  async show(handoff: Handoff): Promise<void> {
    if (this.#taken.has(handoff.id)) return;
    this.#taken.add(handoff.id);
    await this.#put(handoff);
  }

  async #put(handoff: Handoff): Promise<void> {
    for (const old of this.live.value.filter(({ windowId }) => windowId === handoff.windowId)) {
      await this.#repository.delete(old.id);
    }
    await this.#repository.put(handoff);
    this.live.publish([
      ...this.live.value.filter(({ windowId }) => windowId !== handoff.windowId),
      handoff,
    ]);
  }

  async acknowledge(id: HandoffId): Promise<void> {
    await this.#repository.delete(id);
    this.live.publish(this.live.value.filter((handoff) => handoff.id !== id));
  }
}
