import type { NetworkEntry } from '@/core/network-entry';

/**
 * The network ledger as a file: JSON with its format and version, when it was written and since
 * when it is kept (milliseconds since the epoch), and every line with the newest first.
 */
export function ledgerFile(entries: readonly NetworkEntry[], since: number | null, now: number) {
  const content = {
    format: 'homebody-network-ledger',
    version: 1,
    exportedAt: now,
    since,
    entries,
  };
  const day = new Date(now).toISOString().slice(0, 10);
  return new File([`${JSON.stringify(content, null, 2)}\n`], `homebody-network-${day}.json`, {
    type: 'application/json',
  });
}
