import type { ModelId } from '@/core/ids';
import type { Site } from '@/core/site';
import { unreadSite } from '@/core/unread-site';
import { LiveTopic } from '@/messaging/live-topic';
import { type SitesView, sitesTopic } from '@/messaging/topics/sites';
import type { SettingsRepository } from '@/storage/settings-repository';
import { Lane } from './lane';
import type { Shelf } from './shelf';
import type { UnreadCopy } from './unread-copy';

/** What the person has set for single sites: the topic `sites`, stored first and in force then. */
export class SiteRoom {
  readonly live = new LiveTopic<SitesView, SitesView>(sitesTopic, { models: [], unread: [] });
  readonly #settings: SettingsRepository;
  readonly #shelf: Shelf;
  readonly #copy: UnreadCopy;
  /** One change after another, so that none is lost to another one. */
  readonly #changing = new Lane();

  constructor(settings: SettingsRepository, shelf: Shelf, copy: UnreadCopy) {
    this.#settings = settings;
    this.#shelf = shelf;
    this.#copy = copy;
  }

  start(): Promise<void> {
    return this.#changing.run(async () => {
      const models = (await this.#settings.get('siteModels')) ?? [];
      const unread = await this.#unread();
      this.live.publish({ models: this.#judged(models), unread });
      await this.#copy.follow(unread);
    });
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

  /** Nothing has changed where it rejects. @throws StorageFailedError, what keeping the copy throws */
  setReading(site: Site, mayRead: boolean): Promise<void> {
    return this.#changing.run(async () => {
      const others = (await this.#unread()).filter((one) => one !== site);
      const unread = (mayRead ? others : [...others, site]).sort();
      const store = () => this.#settings.set('unreadSites', unread.length === 0 ? null : unread);
      await (mayRead ? store() : this.#closing(unread, store));
      this.live.publish({ ...this.live.value, unread });
      // A copy with a site too many refuses what might be read: it can wait, the person need not.
      if (mayRead) await this.#copy.follow(unread);
    });
  }

  /**
   * Stores settings of a file, after the changes that were asked for before and ahead of later
   * ones: a site that was closed here is not opened by a file that does not know it.
   * @param store is given the sites that are never read from then on
   */
  takeIn<Result>(
    brought: readonly Site[],
    store: (unread: readonly Site[]) => Promise<Result>,
  ): Promise<Result> {
    return this.#changing.run(async () => {
      const closed = await this.#unread();
      const missing = closed.filter((site) => !brought.includes(site));
      const unread = missing.length === 0 ? brought : [...brought, ...missing].sort();
      const isClosing = brought.some((site) => !closed.includes(site));
      return isClosing ? this.#closing(unread, () => store(unread)) : store(unread);
    });
  }

  /** The copy comes first: what is in force is kept. */
  async #closing<Result>(unread: readonly Site[], store: () => Promise<Result>): Promise<Result> {
    try {
      await this.#copy.keep(unread);
      return await store();
    } catch (error) {
      // It may have been kept and not answered, or not be stored.
      await this.#copy.follow(await this.#unread());
      throw error;
    }
  }

  async #unread(): Promise<readonly Site[]> {
    return (await this.#settings.get('unreadSites')) ?? [];
  }

  /**
   * The site, of a page and the frame in it that is meant, that is never read; null where all may
   * be. Judged by what is stored, after every change that was asked for before: what a surface
   * was told is in force.
   */
  refused(addresses: readonly string[]): Promise<Site | null> {
    return this.#changing.run(async () => unreadSite(await this.#unread(), addresses));
  }

  #judged(models: readonly { readonly site: Site; readonly modelId: ModelId }[]) {
    return models.map((one) => ({ ...one, isOffered: this.#shelf.has(one.modelId) }));
  }
}
