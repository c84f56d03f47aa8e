import { inPairs } from '../frame/paired';
import { type Row, rowOfPairs } from '../frame/row';
import { type Content, firstShards } from './content';
import type { InstallBenchOptions } from './install-bench';
import { InstallBrowser } from './install-browser';
import { manifestFor } from './model-repo';

/** Fewer shards than are fetched at once would be another kind of work. */
const MOST_AT_ONCE = 4;
/** So many times smaller is the install with which the memory is compared. */
const SMALLER = 3;

/** The installer's peak memory for the whole, and for a part of it; null where it is not known. */
export async function memoryRow({
  base,
  content,
  runs,
  limitMs,
  say,
}: InstallBenchOptions): Promise<Row | null> {
  const smaller = firstShards(
    content,
    Math.max(MOST_AT_ONCE, Math.round(content.shards.length / SMALLER)),
  );
  const peak = async (of: Content) => {
    const browser = await InstallBrowser.start(base, limitMs);
    const name = `installing ${(of.bytes / 1e6).toFixed(0)} MB`;
    try {
      const most = await browser.inPage(name, (page, from) =>
        browser.peakMemory(() => {
          const order = [from, manifestFor(of)] as const;
          return page.evaluate(([hub, manifest]) => installPage.install(hub, manifest), order);
        }),
      );
      say(`${name}: ${((most ?? 0) / 1e6).toFixed(0)} MB of memory`);
      return most === null ? null : most / 1e6;
    } finally {
      await browser.close();
    }
  };
  const pairs = await inPairs(
    runs,
    () => peak(content),
    () => peak(smaller),
  );
  const known = pairs.flatMap(({ ours, baseline }) =>
    ours === null || baseline === null ? [] : [{ ours, baseline }],
  );
  return known.length > 0 ? rowOfPairs('install worker peak memory', 'MB', known) : null;
}
