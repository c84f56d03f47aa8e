import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { ConversationId } from '@/core/ids';
import { NO_SITE, type Site } from '@/core/site';
import { newConversation, openConversation } from '@/messaging/commands/conversations';
import type { Adapter } from '../adapter';
import type { ConversationStore } from './conversation-store';
import { Disposer } from './disposer';
import type { NoticeStore } from './notice-store';
import type { PageStore } from './page-store';

/** Whether the surface goes along when the person goes to another site. */
export interface Following {
  /** They want it to. */
  readonly follows: ReadonlySignal<boolean>;
  /** They are typing here: another box must not come under their fingers. */
  isTyping(): boolean;
}

/**
 * Decides which conversation is shown: the latest of the site the person is on, a new one when
 * they ask for it, or the one that a selection was handed to. The last wish wins: the reply to
 * an older one is dropped when it comes late. On a page whose site is not told, what is shown
 * stays: the browser hides most tabs, and an answer must not disappear because of that. It stays
 * too where the person wants it to, or is typing; then the other site is offered.
 */
export class NavigationStore {
  readonly #adapter: Adapter;
  readonly #page: PageStore;
  readonly #conversation: ConversationStore;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();
  readonly #offered = signal<Site | null>(null);
  #wish = 0;
  #site: Site | null = null;
  #opening: Promise<ConversationId | null> | null = null;
  #isReplacing = false;

  constructor(
    adapter: Adapter,
    page: PageStore,
    conversation: ConversationStore,
    notices: NoticeStore,
    following: Following,
  ) {
    this.#adapter = adapter;
    this.#page = page;
    this.#conversation = conversation;
    this.#notices = notices;
    this.#disposer.add(
      effect(() => {
        const told = page.page.value;
        if (told === null) return;
        const isFirst = this.#site === null && conversation.id.peek() === null;
        const site = told.site ?? (isFirst ? NO_SITE : null);
        this.#offered.value = null;
        if (site === null || site === this.#site) return;
        if (!isFirst && !following.follows.peek()) return;
        if (!isFirst && untracked(() => following.isTyping())) {
          this.#offered.value = site;
          return;
        }
        const before = this.#site;
        this.#site = site;
        /** They may have begun to type while it was opened. */
        const staysBehind = () => {
          if (isFirst || !following.isTyping()) return false;
          this.#site = before;
          const now = page.page.peek()?.site ?? null;
          this.#offered.value = now === before ? null : now;
          return true;
        };
        untracked(() => void this.#open(site, openConversation, staysBehind));
      }),
      effect(() => {
        if (following.follows.value) untracked(() => this.followNow());
        else this.#offered.value = null;
      }),
      effect(() => {
        // It was deleted, here or elsewhere: the site's latest that is left takes its place.
        const shown = conversation.conversation.value;
        if (shown === null || shown.deletedAt === null) return;
        untracked(() => void this.#open(shown.site, openConversation));
      }),
      effect(() => {
        const gone = conversation.gone.value;
        if (gone !== null) untracked(() => void this.#replace(gone));
      }),
    );
  }

  /** The site of the tab, where it is another one and was not gone to because the person types. */
  get offered(): ReadonlySignal<Site | null> {
    return this.#offered;
  }

  /** Shows the conversation of the tab's site, where that is told and another one is shown. */
  followNow(): void {
    const site = this.#page.page.peek()?.site ?? null;
    const shown = this.#conversation.conversation.peek();
    if (site === null || shown === null || shown.site === site) return;
    this.#offered.value = null;
    this.#site = site;
    void this.#open(site, openConversation);
  }

  /** Begins a conversation on the site the person is on, as far as that is told. */
  async startNew(): Promise<void> {
    const page = this.#page.page.peek();
    if (page === null) return;
    const shown = this.#conversation.conversation.peek()?.site ?? this.#site;
    await this.#open(page.site ?? shown ?? NO_SITE, newConversation);
  }

  /** Shows a given conversation; resolves when it is there. */
  goTo(id: ConversationId): Promise<void> {
    this.#wish += 1;
    const page = this.#page.page.peek();
    // Where the site is not told, coming to any told one is a change.
    if (page !== null) this.#site = page.site;
    return this.#conversation.show(id);
  }

  /**
   * The conversation that is shown, or about to be.
   * @throws HomebodyError where none could be opened
   */
  async settled(): Promise<ConversationId> {
    await this.#opening;
    const known = this.#conversation.id.peek();
    if (known !== null && known !== this.#conversation.gone.peek()) return known;
    const page = this.#page.page.peek() ?? (await this.#adapter.activePage());
    const site = page.site ?? NO_SITE;
    this.#site = site;
    const wish = { site, ...(page.isPrivate && { privately: true }) };
    const { conversationId } = await this.#adapter.send(openConversation, wish);
    await this.goTo(conversationId);
    return conversationId;
  }

  dispose(): void {
    this.#wish += 1;
    this.#disposer.dispose();
  }

  /** The host knows it no more: the site's own comes in its place, once, not over and over. */
  async #replace(gone: ConversationId): Promise<void> {
    if (this.#isReplacing || gone !== this.#conversation.id.peek()) return;
    this.#isReplacing = true;
    const shown = this.#conversation.conversation.peek()?.site ?? this.#site;
    const site = shown ?? this.#page.page.peek()?.site ?? NO_SITE;
    const wasEmpty = this.#conversation.messageIds.peek().length === 0;
    const id = await this.#open(site, openConversation);
    this.#isReplacing = false;
    const isKnown = this.#notices.current.peek()?.error.code === 'conversation-missing';
    // Where nothing was said nothing was lost.
    if (wasEmpty && isKnown && id !== null && id !== this.#conversation.gone.peek()) {
      this.#notices.dismiss();
    }
  }

  #open(
    site: Site,
    command: typeof openConversation,
    staysBehind = () => false,
  ): Promise<ConversationId | null> {
    this.#wish += 1;
    const wish = this.#wish;
    const run = async () => {
      try {
        const { isPrivate } = this.#page.page.peek() ?? {};
        const { conversationId } = await this.#adapter.send(command, {
          site,
          ...(isPrivate && { privately: true }),
        });
        if (wish !== this.#wish || staysBehind()) return null;
        await this.#conversation.show(conversationId);
        return conversationId;
      } catch (thrown) {
        if (wish === this.#wish)
          this.#notices.show(thrown, () => void this.#open(site, command, staysBehind));
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
