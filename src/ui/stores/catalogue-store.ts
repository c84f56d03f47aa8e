import { type ReadonlySignal, signal } from '@preact/signals';
import type { ModelFacts } from '@/messaging/schemas/model-facts';
import { catalogueTopic } from '@/messaging/topics/catalogue';
import type { Adapter } from '../adapter';
import { Disposer } from './disposer';
import type { NoticeStore } from './notice-store';

/** The models behind the tiers. Nobody is asked for them before somebody wants to see them. */
export class CatalogueStore {
  readonly #models = signal<readonly ModelFacts[] | null>(null);
  readonly #adapter: Adapter;
  readonly #notices: NoticeStore;
  readonly #disposer = new Disposer();
  #needed = false;

  constructor(adapter: Adapter, notices: NoticeStore) {
    this.#adapter = adapter;
    this.#notices = notices;
  }

  /** Null until they were needed and are here. */
  get models(): ReadonlySignal<readonly ModelFacts[] | null> {
    return this.#models;
  }

  /** Has them fetched, once. */
  need(): void {
    if (this.#needed) return;
    this.#needed = true;
    this.#disposer.add(
      this.#adapter.watch(catalogueTopic, {
        snapshot: ({ models }) => {
          this.#models.value = models;
        },
        change: (_change, { models }) => {
          this.#models.value = models;
        },
        refused: (error) => this.#notices.show(error),
      }),
    );
  }

  dispose(): void {
    this.#disposer.dispose();
  }
}
