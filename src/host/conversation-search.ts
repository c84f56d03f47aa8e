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
const BATCH = { titles: 400, messages: 100 } as const;
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
      const found =
        wish.where === 'titles'
          ? rows.map((row) => titleHit(row, terms))
          : await this.#said(rows, terms);
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

  /** For each conversation the latest message that has all the words. */
  async #said(
    rows: readonly ListedConversation[],
    terms: readonly string[],
  ): Promise<(FoundConversation | null)[]> {
    const ids = rows.map(({ id }) => id);
    const firsts = await this.#repository.messages(ids, 0, MESSAGES);
    const hits: (FoundConversation | null)[] = [];
    for (const [index, conversation] of rows.entries()) {
      const message = await this.#latest(conversation.id, firsts[index] ?? [], terms);
      hits.push(message && messageHit(conversation, message, terms));
    }
    return hits;
  }

  async #latest(
    id: ConversationId,
    first: readonly Message[],
    terms: readonly string[],
  ): Promise<Message | null> {
    let latest: Message | null = null;
    let messages = first;
    for (;;) {
      latest = messages.findLast(({ text }) => matches(text, terms)) ?? latest;
      const last = messages.at(-1);
      if (!last || messages.length < MESSAGES) return latest;
      [messages = []] = await this.#repository.messages([id], last.order + 1, MESSAGES);
    }
  }
}

function messageHit(
  conversation: ListedConversation,
  { id, text }: Message,
  terms: readonly string[],
): FoundConversation {
  const title = foundIn(conversation.title, terms);
  return { conversation, title, message: { id, found: foundAround(text, terms) } };
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
