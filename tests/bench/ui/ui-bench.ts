import { type LaunchedExtension, launchExtension } from '../../harness/browser';
import { gpuNameIn } from '../frame/gpu-name';
import { describeMachine } from '../frame/machine';
import { inPairs } from '../frame/paired';
import type { Report } from '../frame/report';
import { type Row, rowOfPairs } from '../frame/row';
import { listRows } from './list-rows';
import { longOpeningRows, openingRows } from './opening-rows';
import { addThreads, FEW, profileWith, SHORT } from './profile-of';
import { BLANK, startTime } from './start-times';

export interface UiBenchOptions {
  /** Folder of the extension, with the plain pages in it. */
  readonly build: string;
  readonly runs: number;
  readonly conversations: number;
  readonly messages: number;
  say(line: string): void;
}

/**
 * The popup and the panel against plain pages of the same extension; lists and threads of the size
 * that is asked for against small ones, in two profiles of one browser.
 */
export async function uiBench(options: UiBenchOptions): Promise<Report> {
  const { build, runs, conversations, messages, say } = options;
  const [few, many] = await Promise.all([launch(build), launch(build)]);
  try {
    say(`The popup, ${runs} times`);
    const rows = [await popupRow(few, runs)];
    say(`Writing ${conversations} conversations`);
    const small = await profileWith(few, FEW);
    const large = await profileWith(many, conversations);
    say(`The panel, ${runs} times`);
    rows.push(...(await openingRows({ large, small }, conversations, runs)));
    say(`A thread of ${messages} messages`);
    await addThreads(small, SHORT);
    await addThreads(large, messages);
    rows.push(...(await longOpeningRows({ large, small }, messages, runs)));
    say('Lists and threads');
    rows.push(...(await listRows({ large, small, runs, conversations, messages })));
    const version = `Chromium ${few.context.browser()?.version() ?? 'unknown'}`;
    const machine = describeMachine(version, await gpuNameIn(small.page));
    return { machine, rows, notes: [HOW, popupNote(rows[0])] };
  } finally {
    await Promise.all([few.close(), many.close()]);
  }
}

const HOW =
  'Times are taken in the pages, by their own clocks. The baseline of the popup is a page of the same extension with a text box and nothing else; that of the panel the same page, a plain page with the text box and the thread, or the panel with few conversations. The baseline of lists and threads is the same panel with few conversations or a thread of a few messages; that of a search also a loop that reads the same records and compares their text; that of scrolling a plain page with all rows or messages in it, laid out before.';

function popupNote(row: Row | undefined): string {
  if (!row) return '';
  const verdict = row.ours <= 100 ? 'met' : 'missed';
  return `Popup painted with the cursor in its text box, from its document's start: ${row.ours} ms; goal 100 ms: ${verdict} on this machine.`;
}

function launch(build: string): Promise<LaunchedExtension> {
  return launchExtension({ build, hub: 'http://127.0.0.1:9' });
}

async function popupRow({ context, extensionId }: LaunchedExtension, runs: number): Promise<Row> {
  const at = (path: string) => startTime(context, `chrome-extension://${extensionId}/${path}`);
  // The first of each compiles what later ones find compiled.
  await at('popup.html');
  await at(BLANK);
  const pairs = await inPairs(
    runs,
    () => at('popup.html'),
    () => at(BLANK),
  );
  return rowOfPairs('popup: painted, cursor in the text box', 'ms', pairs);
}
