import type { ModelId } from '@/core/ids';
import type { Site } from '@/core/site';
import { unreadSite } from '@/core/unread-site';
import { LiveTopic } from '@/messaging/live-topic';
import { type SitesView, sitesTopic } from '@/messaging/topics/sites';
import type { SettingsRepository } from '@/storage/settings-repository';
import { Lane } from './lane';
import type { Shelf } from './shelf';

/** What the person has set for single sites: the topic `sites`, stored first and in force then. */
export class SiteRoom {
  readonly live = new LiveTopic<SitesView, SitesView>(sitesTopic, { models: [], unread: [] });
  readonly #settings: SettingsRepository;
  readonly #shelf: Shelf;
  readonly #keepCopy: (unread: readonly Site[]) => Promise<unknown>;
  /** One change after another, so that none is lost to another one. */
  readonly #changing = new Lane();

  /** `keepCopy`: for whoever reads pages, and has to know also before there is a host. */
  constructor(
    settings: SettingsRepository,
    shelf: Shelf,
    keepCopy: (unread: readonly Site[]) => Promise<unknown>,
  ) {
    this.#settings = settings;
    this.#shelf = shelf;
    this.#keepCopy = keepCopy;
  }

  async start(): Promise<void> {
    const models = (await this.#settings.get('siteModels')) ?? [];
    const unread = (await this.#settings.get('unreadSites')) ?? [];
    this.live.publish({ models: this.#judged(models), unread });
    await this.#keepCopy(unread);
  }

  /** What new conversations of the site begin with; null where nothing on offer was set. */
  modelOf(site: Site): ModelId | null {
    const set = this.live.value.models.find((one) => one.site === site);
    return set !== undefined && this.#shelf.has(set.modelId) ? set.modelId : null;
  }

  /** Null takes it back. @throws ModelUnknownError, StorageFailedError */
  setModel(site: Site, modelId: ModelId | null): Promise<void> {
    if (modelId !== null) this.#shelf.get(modelId);
    return this.#changing.run(async () => {
      const stored = (await this.#settings.get('siteModels')) ?? [];
      const others = stored.filter((one) => one.site !== site);
      const models = (modelId === null ? others : [...others, { site, modelId }]).sort(
        (one, two) => (one.site < two.site ? -1 : 1),
      );
      await this.#settings.set('siteModels', models.length === 0 ? null : models);
      this.live.publish({ ...this.live.value, models: this.#judged(models) });
    });
  }

  /** @throws StorageFailedError */
  setReading(site: Site, mayRead: boolean): Promise<void> {
    return this.#changing.run(async () => {
      const stored = (await this.#settings.get('unreadSites')) ?? [];
      const others = stored.filter((one) => one !== site);
      const unread = (mayRead ? others : [...others, site]).sort();
      await this.#settings.set('unreadSites', unread.length === 0 ? null : unread);
      await this.#keepCopy(unread);
      this.live.publish({ ...this.live.value, unread });
    });
  }

  /**
   * The site, of a page and the frame in it that is meant, that is never read; null where all may
   * be. Judged by what is stored, after every change that was asked for before: what a surface
   * was told is in force.
   */
  refused(addresses: readonly string[]): Promise<Site | null> {
    return this.#changing.run(async () =>
      unreadSite((await this.#settings.get('unreadSites')) ?? [], addresses),
    );
  }

  #judged(models: readonly { readonly site: Site; readonly modelId: ModelId }[]) {
    return models.map((one) => ({ ...one, isOffered: this.#shelf.has(one.modelId) }));
  }
}
