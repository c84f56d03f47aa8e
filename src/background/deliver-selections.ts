import * as v from 'valibot';
import { asId, type MakeId } from '@/core/ids';
import { type Site, siteOf } from '@/core/site';
import type { Ask } from '@/messaging/ask';
import { offerSelection } from '@/messaging/commands/host';

/** What the person marked, and where. */
export interface Marked {
  readonly text: string;
  readonly pageTitle: string;
  readonly pageUrl: string;
  readonly windowId: number;
}

/** A place that outlives the service worker, but not the browser. */
export interface SessionStore {
  get(): Promise<unknown>;
  set(value: unknown): Promise<void>;
}

const request = offerSelection.request;
const StoredSchema = v.fallback(v.array(request), []);

/**
 * Hands selections to the host. Each is written down before it is offered and crossed out when
 * the host says that it has it, so a service worker that dies in between loses none.
 */
export class SelectionDelivery {
  readonly #store: SessionStore;
  readonly #ensureHost: () => Promise<void>;
  readonly #ask: Ask;
  readonly #makeId: MakeId;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: SessionStore, ensureHost: () => Promise<void>, ask: Ask, makeId: MakeId) {
    this.#store = store;
    this.#ensureHost = ensureHost;
    this.#ask = ask;
    this.#makeId = makeId;
  }

  /** Writes the selection down and delivers it. */
  deliver({ windowId, ...quote }: Marked): Promise<void> {
    const site: Site = siteOf(quote.pageUrl);
    const selection = { handoffId: asId<'handoff'>(this.#makeId()), windowId, site, quote };
    return this.#next(async () => {
      await this.#store.set([...(await this.#read()), selection]);
      await this.#offerAll();
    });
  }

  /** Delivers what an earlier life of the service worker wrote down and could not deliver. */
  resume(): Promise<void> {
    return this.#next(() => this.#offerAll());
  }

  async #offerAll(): Promise<void> {
    for (const selection of await this.#read()) {
      await this.#ensureHost();
      await this.#ask(offerSelection, selection);
      const left = await this.#read();
      await this.#store.set(left.filter(({ handoffId }) => handoffId !== selection.handoffId));
    }
  }

  async #read() {
    return v.parse(StoredSchema, await this.#store.get());
  }

  #next(task: () => Promise<void>): Promise<void> {
    const result = this.#last.then(task, task);
    this.#last = result.catch(() => {});
    return result;
  }
}
