import { type ReadonlySignal, signal } from '@preact/signals';
import type { ModelId } from '@/core/ids';
import type { Site } from '@/core/site';
import { setSiteModel, setSiteReading } from '@/messaging/commands/sites';
import { type SitesView, sitesTopic } from '@/messaging/topics/sites';
import type { Adapter } from '../adapter';
import { Disposer } from './disposer';
import { followTopic } from './follow-topic';
import type { NoticeStore } from './notice-store';

/** What the person has set for single sites. */
export class SiteStore {
  readonly #view = signal<SitesView | null>(null);
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
    this.#disposer.add(
      followTopic(adapter, sitesTopic, notices, (view) => {
        this.#view.value = view;
      }),
    );
  }

  /** Null until the host said so. */
  get view(): ReadonlySignal<SitesView | null> {
    return this.#view;
  }

  /** Null takes it back. Resolves to whether it is kept. */
  setModel(site: Site, modelId: ModelId | null): Promise<boolean> {
    return this.#kept(() => this.#adapter.send(setSiteModel, { site, modelId }));
  }

  /** Resolves to whether it is kept. */
  setReading(site: Site, mayRead: boolean): Promise<boolean> {
    return this.#kept(() => this.#adapter.send(setSiteReading, { site, mayRead }));
  }

  dispose(): void {
    this.#disposer.dispose();
  }

  #kept(send: () => Promise<unknown>): Promise<boolean> {
    this.#notices.dismiss();
    return this.#notices.succeeds(send);
  }
}
