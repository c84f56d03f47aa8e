import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { ListedChange } from '@/core/listed-conversation';
import { NO_SITE, type Site } from '@/core/site';
import { LONGEST_PAGE, listConversations } from '@/messaging/commands/conversation-list';
import { conversationsTopic } from '@/messaging/topics/conversations';
import type { Adapter, Unsubscribe } from '../adapter';
import type { ConversationStore } from './conversation-store';
import { defer } from './defer';
import { Disposer } from './disposer';
import { type LoadedRows, withChange } from './loaded-rows';
import type { NoticeStore } from './notice-store';
import type { PageStore } from './page-store';

/** Rows asked for at once: several screens, and read in a few milliseconds. */
const PAGE = 200;

export type ListScope = 'site' | 'all';

/** The list of conversations: whether it is open, whose it is, and the part of it that is here. */
export class ConversationListStore {
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #isOpen = signal(false);
  readonly #focus = signal(0);
  readonly #loaded = signal<LoadedRows | null>(null);
  readonly #listeners = new Set<(change: ListedChange) => void>();
  readonly #disposer = new Disposer();
  readonly #watched = defer();
  #unwatch: Unsubscribe | null = null;
  /** Counts lists begun: a page of one that was left is dropped. */
  #list = 0;
  /** Counts changes told: a page that one of them overtook is asked for again. */
  #told = 0;
  #loading: Promise<void> | null = null;
  /** How many rows were asked for. */
  #wanted = 0;
  readonly scope = signal<ListScope>('site');
  /** The site of "this site". */
  readonly here: ReadonlySignal<Site>;
  /** Whose conversations are listed; null is all sites. */
  readonly site: ReadonlySignal<Site | null>;

  constructor(
    adapter: Adapter,
    page: PageStore,
    conversation: ConversationStore,
    notices: NoticeStore,
  ) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.here = computed(
      () => page.page.value?.site ?? conversation.conversation.value?.site ?? NO_SITE,
    );
    this.site = computed(() => (this.scope.value === 'all' ? null : this.here.value));
    this.#disposer.add(
      effect(() => {
        this.site.value;
        if (this.#isOpen.value) untracked(() => this.#begin());
      }),
      () => this.#unwatch?.(),
    );
  }

  get isOpen(): ReadonlySignal<boolean> {
    return this.#isOpen;
  }

  /** Changes when the search field should take the focus. */
  get focusRequests(): ReadonlySignal<number> {
    return this.#focus;
  }

  /** Null until the first page is here. */
  get loaded(): ReadonlySignal<LoadedRows | null> {
    return this.#loaded;
  }

  /** Opens the list; with `focus` its search field takes the focus. */
  show(focus: boolean): void {
    this.#watch();
    this.#isOpen.value = true;
    if (focus) this.#focus.value += 1;
  }

  close(): void {
    this.#isOpen.value = false;
  }

  /** Has the list here at least as far as this many rows. Never rejects. */
  loadTo(count: number): Promise<void> {
    this.#wanted = Math.max(this.#wanted, count);
    this.#loading ??= this.#load().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  /** Told of each row that changes, as long as the list is open or was. */
  onChange(listener: (change: ListedChange) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#list += 1;
    this.#disposer.dispose();
  }

  #begin(): void {
    this.#list += 1;
    this.#loading = null;
    this.#wanted = 0;
    this.#loaded.value = null;
    void this.loadTo(1);
  }

  async #load(): Promise<void> {
    const list = this.#list;
    // A change between a page and the first word of changes would be missed.
    await this.#watched.promise;
    await this.#notices.attempt(async () => {
      while (list === this.#list && !this.#isEnough(this.#loaded.peek())) {
        const told = this.#told;
        const more = await this.#more(this.#loaded.peek());
        if (list === this.#list && told === this.#told) this.#loaded.value = more;
      }
    });
  }

  /** Asks for as many rows as are wanted; shown together, however many pages they are. */
  async #more(before: LoadedRows | null): Promise<LoadedRows> {
    const site = this.site.peek();
    const rows = [...(before?.rows ?? [])];
    let after = before?.loadedTo ?? null;
    for (;;) {
      const limit = Math.min(LONGEST_PAGE, Math.max(PAGE, this.#wanted - rows.length));
      const page = await this.#adapter.send(listConversations, { site, after, limit });
      rows.push(...page.rows);
      const last = page.rows.at(-1);
      const isWhole = last === undefined || rows.length >= page.total;
      if (isWhole) return { rows, total: rows.length, loadedTo: null };
      if (rows.length >= this.#wanted) return { rows, total: page.total, loadedTo: last };
      after = last;
    }
  }

  #isEnough(loaded: LoadedRows | null): boolean {
    return loaded !== null && (loaded.loadedTo === null || loaded.rows.length >= this.#wanted);
  }

  #watch(): void {
    this.#unwatch ??= this.#adapter.watch(conversationsTopic, {
      snapshot: () => {
        this.#told += 1;
        this.#watched.resolve();
        // What was here before a lost connection may have changed unseen.
        if (this.#loaded.peek() !== null && this.#isOpen.peek()) this.#begin();
      },
      change: (change) => {
        this.#told += 1;
        const loaded = this.#loaded.peek();
        if (loaded !== null) this.#loaded.value = withChange(loaded, change, this.site.peek());
        for (const listener of this.#listeners) listener(change);
      },
      refused: (error) => {
        this.#notices.show(error);
        this.#watched.resolve();
      },
    });
  }
}
