import { effect, untracked } from '@preact/signals';
import type { ConversationId } from '@/core/ids';
import type { Site } from '@/core/site';
import { newConversation, openConversation } from '@/messaging/commands/conversations';
import type { Adapter } from '../adapter';
import type { ConversationStore } from './conversation-store';
import { Disposer } from './disposer';
import type { NoticeStore } from './notice-store';
import type { PageStore } from './page-store';

/**
 * Decides which conversation is shown: the latest of the site the person is on, a new one when
 * they ask for it, or the one that a selection was handed to. The last wish wins: the reply to
 * an older one is dropped when it comes late.
 */
export class NavigationStore {
  readonly #adapter: Adapter;
  readonly #page: PageStore;
  readonly #conversation: ConversationStore;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();
  #wish = 0;
  #site: Site | null = null;
  #opening: Promise<ConversationId | null> | null = null;

  constructor(
    adapter: Adapter,
    page: PageStore,
    conversation: ConversationStore,
    notices: NoticeStore,
  ) {
    this.#adapter = adapter;
    this.#page = page;
    this.#conversation = conversation;
    this.#notices = notices;
    this.#disposer.add(
      effect(() => {
        const site = page.page.value?.site;
        if (site === undefined || site === this.#site) return;
        this.#site = site;
        untracked(() => void this.#open(site, openConversation));
      }),
    );
  }

  /** Begins a conversation on the site the person is on. */
  async startNew(): Promise<void> {
    const site = this.#page.page.peek()?.site;
    if (site !== undefined) await this.#open(site, newConversation);
  }

  /** Shows a given conversation; resolves when it is there. */
  goTo(id: ConversationId): Promise<void> {
    this.#wish += 1;
    this.#site = this.#page.page.peek()?.site ?? this.#site;
    return this.#conversation.show(id);
  }

  /**
   * The conversation that is shown, or about to be.
   * @throws HomebodyError where none could be opened
   */
  async settled(): Promise<ConversationId> {
    await this.#opening;
    const known = this.#conversation.id.peek();
    if (known !== null) return known;
    const { site } = this.#page.page.peek() ?? (await this.#adapter.activePage());
    this.#site = site;
    const { conversationId } = await this.#adapter.send(openConversation, { site });
    await this.goTo(conversationId);
    return conversationId;
  }

  dispose(): void {
    this.#wish += 1;
    this.#disposer.dispose();
  }

  #open(site: Site, command: typeof openConversation): Promise<ConversationId | null> {
    this.#wish += 1;
    const wish = this.#wish;
    const run = async () => {
      try {
        const { conversationId } = await this.#adapter.send(command, { site });
        if (wish !== this.#wish) return null;
        await this.#conversation.show(conversationId);
        return conversationId;
      } catch (thrown) {
        if (wish === this.#wish) this.#notices.show(thrown, () => void this.#open(site, command));
        return null;
      }
    };
    const opening = run();
    this.#opening = opening;
    void opening.then(() => {
      if (this.#opening === opening) this.#opening = null;
    });
    return opening;
  }
}
