import type { Hub } from './hub/hub';

/** Downloads that stand still. */
export interface HeldDownloads {
  /** They go on, at once: a line that is silent is only given up by the other end after a while. */
  release(): Promise<void>;
}

/** The downloads whose address has `path` in it come to a halt after that share of each file. */
export function holdDownloads(
  hub: Hub,
  path: string | RegExp,
  after: `${number}%` = '30%',
): HeldDownloads {
  const stall = hub.faults.add({ kind: 'stall', after, path });
  return {
    async release() {
      await stall.clear();
      // What was asked for while the line was silent breaks off, and is asked for again.
      for (const server of ['hub', 'cdn'] as const) {
        await hub.faults.add({ kind: 'refuse', server }).clear();
      }
    },
  };
}
