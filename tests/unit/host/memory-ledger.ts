import type { NetworkEntry } from '@/core/network-entry';
import type { LedgerStore } from '@/host/ledger-room';

/** The ledger's store in memory; it can be made to refuse. */
export class MemoryLedger implements LedgerStore {
  readonly entries = new Map<string, NetworkEntry>();
  since: number | null = null;
  writes = 0;
  refuses = false;

  async load(now: number) {
    return { since: this.since ?? now, entries: [...this.entries.values()] };
  }

  async write({ since, put, drop }: Parameters<LedgerStore['write']>[0]): Promise<void> {
    if (this.refuses) throw new DOMException('full', 'QuotaExceededError');
    this.since = since;
    this.writes += 1;
    for (const entry of put) this.entries.set(entry.id, entry);
    for (const id of drop) this.entries.delete(id);
  }

  async clear(now: number): Promise<void> {
    if (this.refuses) throw new DOMException('full', 'QuotaExceededError');
    this.entries.clear();
    this.since = now;
  }
}
