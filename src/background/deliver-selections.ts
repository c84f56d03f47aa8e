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

type Selection = v.InferOutput<typeof offerSelection.request>;
const StoredSchema = v.fallback(v.array(v.unknown()), []);

/**
 * Hands selections to the host. Each is written down at once and crossed out when the host says
 * that it has it, so a service worker that dies in between loses none.
 */
export class SelectionDelivery {
  readonly #store: SessionStore;
  readonly #ensureHost: () => Promise<void>;
  readonly #ask: Ask;
  readonly #makeId: MakeId;
  // Apart, so that a selection is written down also while the host is slow to take another one.
  readonly #writing = inTurn();
  readonly #offering = inTurn();

  constructor(store: SessionStore, ensureHost: () => Promise<void>, ask: Ask, makeId: MakeId) {
    this.#store = store;
    this.#ensureHost = ensureHost;
    this.#ask = ask;
    this.#makeId = makeId;
  }

  /** Writes the selection down and delivers it, after those before it. */
  async deliver({ windowId, ...quote }: Marked): Promise<void> {
    const site: Site = siteOf(quote.pageUrl);
    const selection = { handoffId: asId<'handoff'>(this.#makeId()), windowId, site, quote };
    await this.#change((stored) => [...stored, selection]);
    await this.resume();
  }

  /** Delivers what was written down and not delivered, also by an earlier life of the service worker. */
  resume(): Promise<void> {
    return this.#offering(async () => {
      for (const selection of await this.#read()) {
        await this.#ensureHost();
        await this.#ask(offerSelection, selection);
        await this.#change((stored) => stored.filter((other) => !isSame(other, selection)));
      }
    });
  }

  #change(change: (stored: readonly Selection[]) => readonly Selection[]): Promise<void> {
    return this.#writing(async () => this.#store.set(change(await this.#read())));
  }

  /** What is written down; what is no selection is left out. */
  async #read(): Promise<Selection[]> {
    return v.parse(StoredSchema, await this.#store.get()).flatMap((stored) => {
      const parsed = v.safeParse(offerSelection.request, stored);
      return parsed.success ? [parsed.output] : [];
    });
  }
}

function isSame(one: Selection, other: Selection): boolean {
  return one.handoffId === other.handoffId;
}

/** Runs tasks one after another; one that fails does not keep the next from running. */
function inTurn(): (task: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => {});
    return result;
  };
}
