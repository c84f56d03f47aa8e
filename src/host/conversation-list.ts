import type { ListedChange, ListPlace } from '@/core/listed-conversation';
import type { Site } from '@/core/site';
import { LiveTopic } from '@/messaging/live-topic';
import { conversationsTopic } from '@/messaging/topics/conversations';
import type { ListingRepository } from '@/storage/listing-repository';

/** The lists of conversations: pages of rows, and word of what becomes of each. */
export class ConversationList {
  readonly live = new LiveTopic(conversationsTopic, { changes: 0 });
  readonly #repository: ListingRepository;

  constructor(repository: ListingRepository) {
    this.#repository = repository;
  }

  /** A row is another than it was. */
  tell(change: ListedChange): void {
    this.live.publish(change);
  }

  /** `site` null is all sites; `after` null is the top. */
  async page(site: Site | null, after: ListPlace | null, limit: number) {
    const [rows, total] = await Promise.all([
      this.#repository.page(site, after, limit),
      this.#repository.count(site),
    ]);
    return { rows, total };
  }
}
