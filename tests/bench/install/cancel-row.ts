import { type Row, rowOfFigures } from '../frame/row';
import type { InstallBenchOptions } from './install-bench';
import type { InstallBrowser } from './install-browser';
import { manifestFor } from './model-repo';

export const CANCEL =
  'Cancel is the time from a person’s cancel, in the midst of the install, until every request has ended and nothing is written any more; goal 200 ms.';

/** How long a cancel takes. */
export async function cancelRow(
  browser: InstallBrowser,
  { content, runs, say }: InstallBenchOptions,
): Promise<Row> {
  const figures: number[] = [];
  for (let run = 0; run < runs; run++) {
    const ms = await browser.inPage('a cancel', (page, from) => {
      const order = [from, manifestFor(content)] as const;
      return page.evaluate(([hub, manifest]) => installPage.cancel(hub, manifest), order);
    });
    say(`cancel: ${ms.toFixed(0)} ms`);
    figures.push(ms);
  }
  return rowOfFigures('cancel', 'ms', figures);
}
