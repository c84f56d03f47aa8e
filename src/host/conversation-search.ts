import type { Message } from '@/core/conversation';
import type { FoundConversation } from '@/core/found-conversation';
import { foundAround, foundIn } from '@/core/found-text';
import type { ConversationId } from '@/core/ids';
import type { ListedConversation, ListPlace } from '@/core/listed-conversation';
import type { Site } from '@/core/site';
import { matches, termsOf } from '@/core/text-search';
import type { ListingRepository } from '@/storage/listing-repository';

/** One slice of a search, as `conversations.search` says it. */
interface SearchWish {
  readonly text: string;
  readonly where: 'titles' | 'messages';
  readonly site: Site | null;
  readonly after: ListPlace | null;
  readonly limit: number;
}

interface SearchSlice {
  readonly hits: FoundConversation[];
  readonly after: ListPlace | null;
}

/** A slice ends when it took this long, in milliseconds: others want the host too. */
const SLICE_MS = 60;
/** Conversations that are looked through together. */
const BATCH = { titles: 400, messages: 30 } as const;
/** Messages read at once: one conversation may have thousands. */
const MESSAGES = 200;

/**
 * Looks through the conversations slice by slice. There is no index of words: it would take
 * longer to fill than a person's searches take in all, and would be a second copy of what was
 * said. Who searches sees titles at once and what was said from the latest on.
 */
export class ConversationSearch {
  readonly #repository: ListingRepository;
  readonly #ticks: () => number;

  constructor(repository: ListingRepository, ticks: () => number) {
    this.#repository = repository;
    this.#ticks = ticks;
  }

  async slice(wish: SearchWish): Promise<SearchSlice> {
    const terms = termsOf(wish.text);
    if (terms.length === 0) return { hits: [], after: null };
    const begun = this.#ticks();
    const size = BATCH[wish.where];
    const hits: FoundConversation[] = [];
    let after: ListPlace | null = wish.after;
    for (;;) {
      const rows = await this.#repository.page(wish.site, after, size);
      const found = await Promise.all(
        rows.map((row) =>
          wish.where === 'titles' ? titleHit(row, terms) : this.#said(row, terms),
        ),
      );
      for (const [index, row] of rows.entries()) {
        const hit = found[index];
        if (hit) hits.push(hit);
        after = placeOf(row);
        if (hits.length >= wish.limit) return { hits, after };
      }
      if (rows.length < size) return { hits, after: null };
      if (this.#ticks() - begun >= SLICE_MS) return { hits, after };
    }
  }

  /** The latest message of the conversation that has all the words. */
  async #said(
    conversation: ListedConversation,
    terms: readonly string[],
  ): Promise<FoundConversation | null> {
    const message = await this.#find(conversation.id, terms);
    if (message === null) return null;
    const found = foundAround(message.text, terms);
    return {
      conversation,
      title: foundIn(conversation.title, terms),
      message: { id: message.id, found },
    };
  }

  async #find(id: ConversationId, terms: readonly string[]): Promise<Message | null> {
    let latest: Message | null = null;
    for (let order = 0; ; ) {
      const messages = await this.#repository.messages(id, order, MESSAGES);
      latest = messages.findLast(({ text }) => matches(text, terms)) ?? latest;
      const last = messages.at(-1);
      if (!last || messages.length < MESSAGES) return latest;
      order = last.order + 1;
    }
  }
}

function titleHit(
  conversation: ListedConversation,
  terms: readonly string[],
): FoundConversation | null {
  if (!matches(conversation.title, terms)) return null;
  return { conversation, title: foundIn(conversation.title, terms), message: null };
}

function placeOf({ pinned, updatedAt, id }: ListedConversation): ListPlace {
  return { pinned, updatedAt, id };
}
