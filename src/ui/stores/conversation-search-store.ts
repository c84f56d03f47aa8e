import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { FoundConversation } from '@/core/found-conversation';
import { foundIn } from '@/core/found-text';
import type { ListedChange, ListPlace } from '@/core/listed-conversation';
import { termsOf } from '@/core/text-search';
import { LONGEST_SEARCH, searchConversations } from '@/messaging/commands/conversation-list';
import type { Adapter, Unsubscribe } from '../adapter';
import type { ConversationListStore } from './conversation-list-store';
import { Disposer } from './disposer';
import type { NoticeStore } from './notice-store';
import type { Schedule } from './schedule';

/** Pause after a key before the search begins, in milliseconds. */
const PAUSE_MS = 120;
/** More hits than this are no help: the search wants another word. */
export const MOST_HITS = 200;

export interface SearchResult {
  /** In the order of the list; those found by their title before those found by what was said. */
  readonly hits: readonly FoundConversation[];
  /** `more`: it was ended at `MOST_HITS`. */
  readonly state: 'searching' | 'done' | 'more';
}

/** A search through the conversations. What is typed next ends it and begins another. */
export class ConversationSearchStore {
  readonly #adapter: Adapter;
  readonly #list: ConversationListStore;
  readonly #notices: NoticeStore;
  readonly #schedule: Schedule;
  readonly #text = signal('');
  readonly #result = signal<SearchResult | null>(null);
  readonly #disposer = new Disposer();
  #callOff: Unsubscribe | null = null;
  #search = 0;

  constructor(
    adapter: Adapter,
    list: ConversationListStore,
    notices: NoticeStore,
    schedule: Schedule,
  ) {
    this.#adapter = adapter;
    this.#list = list;
    this.#notices = notices;
    this.#schedule = schedule;
    this.#disposer.add(
      effect(() => {
        list.site.value;
        untracked(() => this.type(this.#text.peek()));
      }),
      list.onChange((change) => this.#change(change)),
      () => this.#end(),
    );
  }

  get text(): ReadonlySignal<string> {
    return this.#text;
  }

  /** Null where nothing is searched for: the list stands as it is. */
  get result(): ReadonlySignal<SearchResult | null> {
    return this.#result;
  }

  type(text: string): void {
    this.#end();
    this.#text.value = text.slice(0, LONGEST_SEARCH);
    if (termsOf(text).length === 0) {
      this.#result.value = null;
      return;
    }
    // What was found before stays until the first slice is here: nothing flickers.
    this.#result.value = { hits: this.#result.peek()?.hits ?? [], state: 'searching' };
    const search = this.#search;
    this.#callOff = this.#schedule(PAUSE_MS, () => void this.#run(search));
  }

  dispose(): void {
    this.#disposer.dispose();
  }

  #end(): void {
    this.#search += 1;
    this.#callOff?.();
  }

  async #run(search: number): Promise<void> {
    await this.#notices.attempt(async () => {
      const hits = new Map<string, FoundConversation>();
      for (const where of ['titles', 'messages'] as const) {
        let after: ListPlace | null = null;
        do {
          after = await this.#slice(search, where, after, hits);
          if (search !== this.#search) return;
          const isFull = hits.size >= MOST_HITS;
          this.#result.value = { hits: [...hits.values()], state: isFull ? 'more' : 'searching' };
          if (isFull) return;
        } while (after !== null);
      }
      this.#result.value = { hits: [...hits.values()], state: 'done' };
    });
    const result = this.#result.peek();
    // It failed, and the notice says so: what was found stands.
    if (search === this.#search && result?.state === 'searching') {
      this.#result.value = { ...result, state: 'done' };
    }
  }

  async #slice(
    search: number,
    where: 'titles' | 'messages',
    after: ListPlace | null,
    hits: Map<string, FoundConversation>,
  ): Promise<ListPlace | null> {
    const text = this.#text.peek();
    const limit = MOST_HITS - hits.size;
    const wish = { text, where, site: this.#list.site.peek(), after, limit };
    const slice = await this.#adapter.send(searchConversations, wish);
    if (search !== this.#search) return null;
    for (const hit of slice.hits) {
      const known = hits.get(hit.conversation.id);
      hits.set(hit.conversation.id, known ? { ...known, message: hit.message } : hit);
    }
    return slice.after;
  }

  /** What was found is renamed, pinned or deleted while it is shown. */
  #change({ before, after }: ListedChange): void {
    const result = this.#result.peek();
    if (result === null) return;
    const id = after?.id ?? before?.id;
    const hits = result.hits.flatMap((hit) => {
      if (hit.conversation.id !== id) return [hit];
      if (after === null) return [];
      const title = foundIn(after.title, termsOf(this.#text.peek()));
      return [{ ...hit, conversation: after, title }];
    });
    this.#result.value = { ...result, hits };
  }
}
