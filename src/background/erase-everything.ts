import type { Erased } from '@/messaging/commands/erase';
import type { Inventory, KeptData } from './kept-data';

export interface EraseOptions {
  readonly kept: KeptData;
  /** Does `work` while there is no host, and nobody makes one. */
  withoutHost<Result>(work: () => Promise<Result>): Promise<Result>;
  sleep(ms: number): Promise<void>;
}

/** A file or a database may be held for a moment after the host has gone. */
const TRIES = 20;
const PAUSE_MS = 250;

/**
 * Erases everything while the host is gone, so that nothing writes meanwhile: with its document
 * every answer, download and worker has ended. What it resolves to was looked up afterwards.
 */
export function eraseEverything({ kept, withoutHost, sleep }: EraseOptions) {
  return withoutHost(async () => {
    const before = await kept.look();
    let after = before;
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (tries > 0) await sleep(PAUSE_MS);
      await kept.erase();
      after = await kept.look();
      if (namesOf(after).length === 0) break;
    }
    return { removed: summaryOf(before), left: namesOf(after) };
  });
}

function summaryOf({ databases, files }: Inventory): Erased {
  const rows = (database: string, store: string) =>
    databases
      .filter(({ name }) => name === database)
      .flatMap(({ stores }) => stores)
      .filter(({ name }) => name === store)
      .reduce((sum, one) => sum + one.rows, 0);
  return {
    conversations: rows('homebody', 'conversations'),
    messages: rows('homebody', 'messages'),
    models: rows('homebody-installer', 'models'),
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function namesOf({ databases, files, others }: Inventory): string[] {
  return [
    ...databases.map(({ name }) => `database ${name}`),
    ...files.map(({ path }) => `file ${path}`),
    ...others,
  ];
}
