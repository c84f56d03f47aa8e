import { Dexie, type Table } from 'dexie';
import type { NetworkEntry } from '@/core/network-entry';

/** Its own database: it is cleared by itself, and nothing else waits for it. */
export const LEDGER_DATABASE = 'homebody-ledger';

interface Since {
  readonly key: 'since';
  readonly at: number;
}

class LedgerDatabase extends Dexie {
  declare readonly entries: Table<NetworkEntry, string>;
  declare readonly facts: Table<Since, string>;

  constructor(name: string) {
    // Written often while something is downloaded: what a power cut takes is a second of counting.
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ entries: 'id', facts: 'key' });
  }
}

export interface StoredLedger {
  /** Since when it is kept, in milliseconds since the epoch: its beginning, or the last clearing. */
  readonly since: number;
  readonly entries: readonly NetworkEntry[];
}

export interface LedgerChange {
  /** As `StoredLedger` has it; null where that could not be read. */
  readonly since: number | null;
  readonly put: readonly NetworkEntry[];
  readonly drop: readonly string[];
}

/** The network ledger in IndexedDB. */
export class LedgerRecords {
  readonly #database: LedgerDatabase;

  /** `name` differs only in tests. */
  constructor(name: string = LEDGER_DATABASE) {
    this.#database = new LedgerDatabase(name);
  }

  /** All of it; where there is none yet, it begins now. Nothing is stored before there is a line. */
  async load(now: number): Promise<StoredLedger> {
    const { entries, facts } = this.#database;
    return await this.#database.transaction('r', entries, facts, async () => {
      const known = await facts.get('since');
      return { since: known?.at ?? now, entries: await entries.toArray() };
    });
  }

  /** In one transaction. */
  async write({ since, put, drop }: LedgerChange): Promise<void> {
    const { entries, facts } = this.#database;
    await this.#database.transaction('rw', entries, facts, async () => {
      if (since !== null) await facts.put({ key: 'since', at: since });
      await entries.bulkPut([...put]);
      await entries.bulkDelete([...drop]);
    });
  }

  async clear(now: number): Promise<void> {
    const { entries, facts } = this.#database;
    await this.#database.transaction('rw', entries, facts, async () => {
      await entries.clear();
      await facts.put({ key: 'since', at: now });
    });
  }

  close(): void {
    this.#database.close();
  }
}
