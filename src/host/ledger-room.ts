import { continues, entryOf, type NetworkEntry, noted, outdated } from '@/core/network-entry';
import type { AskedNote, RequestNote } from '@/core/request-note';
import { LiveTopic } from '@/messaging/live-topic';
import { type NetworkChange, type NetworkView, networkTopic } from '@/messaging/topics/network';
import { Coalescer, type Timers } from './coalescer';

/** Where the ledger is kept. */
export interface LedgerStore {
  load(now: number): Promise<{ since: number; entries: readonly NetworkEntry[] }>;
  write(change: {
    since: number | null;
    put: readonly NetworkEntry[];
    drop: readonly string[];
  }): Promise<void>;
  clear(now: number): Promise<void>;
}

export interface LedgerRoomOptions {
  readonly store: LedgerStore;
  makeId(): string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Name of the model that a file belongs to; null where that is not known. */
  modelAt(path: string): string | null;
  onFault(error: unknown): void;
  readonly timers?: Timers;
}

/** What became of a request is stored and shown at most this often. */
const KEEP_MS = 1_000;

/**
 * The network ledger: the topic `network`. A request is stored as soon as it is heard of, what
 * becomes of it once a second. What cannot be stored is shown, counted and tried again; no
 * request waits for it.
 */
export class LedgerRoom {
  readonly live = new LiveTopic<NetworkView, NetworkChange>(networkTopic, {
    since: null,
    unstored: 0,
    entries: [],
  });
  readonly #options: LedgerRoomOptions;
  readonly #entries = new Map<string, NetworkEntry>();
  /** Requests that have not ended, with the line that each is on. */
  readonly #open = new Map<string, { readonly asked: AskedNote; entryId: string }>();
  /** Lines that differ from what is shown, and from what is stored. */
  readonly #unshown = new Set<string>();
  readonly #unstored = new Set<string>();
  readonly #keep: Coalescer;
  #since: number | null = null;
  /** Writes follow each other. */
  #last: Promise<void> = Promise.resolve();

  constructor(options: LedgerRoomOptions) {
    this.#options = options;
    this.#keep = new Coalescer(KEEP_MS, () => this.#store(), options.timers);
  }

  async start(): Promise<void> {
    const { store, now } = this.#options;
    const { since, entries } = await store.load(now());
    this.#since = since;
    for (const entry of entries) {
      // Nobody who made a request lives on from an earlier life.
      this.#entries.set(entry.id, { ...entry, open: 0, end: entry.open > 0 ? null : entry.end });
      this.#unshown.add(entry.id);
    }
    this.#store();
  }

  take(note: RequestNote): void {
    if (note.kind === 'asked') {
      const entryId = this.#lineFor(note);
      this.#open.set(note.id, { asked: note, entryId });
      this.#store();
      return;
    }
    const request = this.#open.get(note.id);
    if (request === undefined) return;
    // Where the ledger was cleared meanwhile, the request is on a line of its own.
    if (!this.#entries.has(request.entryId)) request.entryId = this.#lineFor(request.asked);
    const entry = this.#entries.get(request.entryId);
    if (entry !== undefined) this.#put(noted(entry, note));
    if (note.kind === 'ended') this.#open.delete(note.id);
    this.#keep.ask();
  }

  /** Forgets everything. @throws where the store refuses; then nothing is forgotten. */
  async clear(): Promise<void> {
    const { store, now } = this.#options;
    const at = now();
    const clearing = this.#last.then(() => store.clear(at));
    this.#last = clearing.catch(() => {});
    await clearing;
    this.#since = at;
    const drop = [...this.#entries.keys()];
    this.#entries.clear();
    this.#unshown.clear();
    this.#unstored.clear();
    this.#publish(drop);
  }

  #lineFor(note: AskedNote): string {
    const { makeId, modelAt } = this.#options;
    const asked = { ...note, model: note.model ?? modelAt(note.path) };
    const [known] = [...this.#entries.values()]
      .filter((entry) => continues(entry, asked))
      .sort((one, other) => other.lastAt - one.lastAt);
    const entry = known ? noted(known, asked) : entryOf(asked, makeId());
    this.#put(entry);
    return entry.id;
  }

  #put(entry: NetworkEntry): void {
    this.#entries.set(entry.id, entry);
    this.#unshown.add(entry.id);
    this.#unstored.add(entry.id);
  }

  /** Stores and shows what has changed. */
  #store(): void {
    const { store, now, onFault } = this.#options;
    const drop = outdated(this.#entries.values(), now()).map(({ id }) => id);
    for (const id of drop) this.#entries.delete(id);
    const written = this.#last.then(async () => {
      const put = this.#taken(this.#unstored);
      if (put.length === 0 && drop.length === 0) return;
      try {
        await store.write({ since: this.#since, put, drop });
      } catch (error) {
        // They are tried again with the next ones.
        for (const { id } of put) if (this.#entries.has(id)) this.#unstored.add(id);
        onFault(error);
      }
    });
    this.#last = written.then(() => this.#publish(drop));
  }

  #publish(drop: readonly string[]): void {
    const put = this.#taken(this.#unshown);
    const { since, unstored } = this.live.value;
    const facts = { since: this.#since, unstored: this.#unstored.size };
    const isSame = facts.since === since && facts.unstored === unstored;
    if (isSame && put.length === 0 && drop.length === 0) return;
    this.live.publish({ ...facts, put, drop });
  }

  #taken(ids: Set<string>): NetworkEntry[] {
    const entries = [...ids].flatMap((id) => this.#entries.get(id) ?? []);
    ids.clear();
    return entries;
  }
}
