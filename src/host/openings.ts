import type { Conversation } from '@/core/conversation';
import { emptyConversation } from '@/core/empty-conversation';
import { asId, type ConversationId, type MakeId, type ModelId } from '@/core/ids';
import { privateId } from '@/core/private-conversation';
import type { Site } from '@/core/site';
import type { ConversationStore } from '@/storage/conversation-store';
import { KeyedLanes } from './keyed-lanes';
import type { Untouched } from './untouched';

export interface OpeningsOptions {
  readonly repository: ConversationStore;
  /** Those of private windows, which none of the others ever stands beside. */
  readonly privately: Pick<ConversationStore, 'latestOf'>;
  readonly untouched: Untouched;
  readonly makeId: MakeId;
  now(): number;
  defaultModelId(site: Site): ModelId;
  setTarget(id: ConversationId, modelId: ModelId): Promise<void>;
}

/** Which conversation a person who comes to a site finds. Two askers at once get one. */
export class Openings {
  readonly #options: OpeningsOptions;
  readonly #made = new Set<ConversationId>();
  readonly #opening = { stored: new KeyedLanes<Site>(), privately: new KeyedLanes<Site>() };

  constructor(options: OpeningsOptions) {
    this.#options = options;
  }

  /** The site's latest conversation, in private windows or in others, made where there is none. */
  open(site: Site, privately = false): Promise<ConversationId> {
    return this.#lanes(privately).run(
      site,
      async () =>
        (await this.#latest(site, privately))?.id ?? (await this.#create(site, 0, privately)),
    );
  }

  /** A conversation to begin with: the site's latest if nothing was said in it, or a new one. */
  begin(site: Site, privately = false): Promise<ConversationId> {
    const { defaultModelId, setTarget } = this.#options;
    return this.#lanes(privately).run(site, async () => {
      const latest = await this.#latest(site, privately);
      if (latest?.title !== '') {
        return this.#create(site, (latest?.updatedAt ?? -1) + 1, privately);
      }
      const modelId = defaultModelId(site);
      if (latest.targetModelId !== modelId) await setTarget(latest.id, modelId);
      return latest.id;
    });
  }

  /** Those made since this was last asked: whoever wanted one may have gone elsewhere. */
  takeMade(): readonly ConversationId[] {
    const made = [...this.#made];
    this.#made.clear();
    return made;
  }

  #lanes(privately: boolean): KeyedLanes<Site> {
    return privately ? this.#opening.privately : this.#opening.stored;
  }

  async #latest(site: Site, privately: boolean): Promise<Conversation | undefined> {
    const { repository, untouched } = this.#options;
    if (privately) return this.#options.privately.latestOf(site);
    let other = untouched.latest(site);
    let stored = await repository.latestOf(site);
    // One that was stored or taken out while the others were read may have been missed in both.
    while (untouched.latest(site) !== other) {
      other = untouched.latest(site);
      stored = await repository.latestOf(site);
    }
    if (stored === undefined || other === undefined) return stored ?? other;
    return other.updatedAt > stored.updatedAt ? other : stored;
  }

  async #create(site: Site, notBefore: number, privately: boolean): Promise<ConversationId> {
    const { repository, makeId, now, defaultModelId } = this.#options;
    const id = privately ? privateId(makeId()) : asId<'conversation'>(makeId());
    const at = Math.max(now(), notBefore);
    await repository.add(emptyConversation(id, site, defaultModelId(site), at));
    this.#made.add(id);
    return id;
  }
}
